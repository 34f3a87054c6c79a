import texts from "../words.json" with { type: "json" };

/** The language of the page: "en" or "zh". */
export const language = document.documentElement.lang;

/** The city that the dataset is about, and pages that are of no place. */
export const CITY = "140500";

/** The address of the page of a place, in its language. */
export function pageOf(place) {
	return `/places/${place}?lang=${language}`;
}

/** The address of what is to be explored by parameters, in its language. */
export function explore(parameters) {
	const query = new URLSearchParams({ lang: language, ...parameters });
	return `/explore?${query.toString().replaceAll("%2C", ",")}`;
}

/** The texts that there are: those of all pages, and those that a page adds for itself. */
let known = texts;

/** Adds the texts of a page that others do not load. */
export function addTexts(more) {
	known = { ...known, ...more };
}

const column = language === "zh" ? 1 : 0;

/** Whether there is a text. */
export function isText(key) {
	return key in known;
}

/** A text of the page in its language, with `{0}`, `{1}` … replaced. */
export function t(key, ...values) {
	const text = known[key]?.[column];
	if (text === undefined) {
		throw new Error(`No text is named ${key}`);
	}
	return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}
