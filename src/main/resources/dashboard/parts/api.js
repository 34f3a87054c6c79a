import { language } from "./language.js";

/** What the API, or the way to it, says of a request that failed. */
export class Problem extends Error {

	/**
	 * @param status the status of the answer, or 0 if there was none
	 * @param detail what was wrong
	 */
	constructor(status, detail) {
		super(detail);
		this.status = status;
	}

}

/** The path and query of a resource of the API or below another base; lists are joined by commas, and what is empty is left out. */
export function address(resource, parameters = {}, base = "/api/v1") {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) {
		const text = Array.isArray(value) ? value.join(",") : value;
		if (text !== null && text !== undefined && text !== "") {
			query.set(name, text);
		}
	}
	return `${base}${resource}${query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : ""}`;
}

/**
 * What the API answers, with names in the page's language.
 * @throws {Problem} if it answers with an error, or not at all
 */
export async function read(resource, parameters = {}) {
	return fetchJson(address(resource, { ...parameters, lang: language }));
}

/** The page after one that was read, by its `next`. */
export async function readNext(next) {
	return fetchJson(next);
}

/**
 * What is at an address that has no JSON.
 * @throws {Problem} if it is answered with an error, or not at all
 */
export async function readText(url) {
	const { response, text } = await fetchText(url, "*/*");
	if (!response.ok) {
		throw new Problem(response.status, bodyOf(response, text).detail ?? response.statusText);
	}
	return text;
}

async function fetchJson(url) {
	const { response, text } = await fetchText(url, "application/json");
	const body = bodyOf(response, text);
	if (!response.ok) {
		throw new Problem(response.status, body.detail ?? response.statusText);
	}
	return body;
}

async function fetchText(url, accepted) {
	try {
		const response = await fetch(url, { headers: { Accept: accepted } });
		return { response, text: await response.text() };
	}
	catch {
		throw new Problem(0, "");
	}
}

function bodyOf(response, text) {
	try {
		return JSON.parse(text, exactly);
	}
	catch {
		throw new Problem(response.status, response.statusText);
	}
}

/** Keeps a number as the text it was sent in where a binary one would not print the same. */
function exactly(key, value, context) {
	const isInexact = typeof value === "number" && context?.source !== undefined && String(value) !== context.source;
	return isInexact ? context.source : value;
}
