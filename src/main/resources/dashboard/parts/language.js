import { texts } from "./texts.js";

/** The language of the page: "en" or "zh". */
export const language = document.documentElement.lang;

/** The address of the page of a place, in its language. */
export function pageOf(place) {
	return `/places/${place}?lang=${language}`;
}

/** The address of what is to be explored by parameters, in its language. */
export function explore(parameters) {
	const query = new URLSearchParams({ lang: language, ...parameters });
	return `/explore?${query.toString().replaceAll("%2C", ",")}`;
}

const column = language === "zh" ? 1 : 0;

/** A text of the page in its language, with `{0}`, `{1}` … replaced. */
export function t(key, ...values) {
	const text = texts[key]?.[column];
	if (text === undefined) {
		throw new Error(`No text is named ${key}`);
	}
	return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}
