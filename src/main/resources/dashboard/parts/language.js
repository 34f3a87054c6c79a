import { texts } from "./texts.js";

/** The language of the page: "en" or "zh". */
export const language = document.documentElement.lang;

const column = language === "zh" ? 1 : 0;

/** A text of the page in its language, with `{0}`, `{1}` … replaced. */
export function t(key, ...values) {
	const text = texts[key]?.[column];
	if (text === undefined) {
		throw new Error(`No text is named ${key}`);
	}
	return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}
