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

/** The path and query of a resource of the API; lists are joined by commas, and what is empty is left out. */
export function address(resource, parameters = {}) {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) {
		const text = Array.isArray(value) ? value.join(",") : value;
		if (text !== null && text !== undefined && text !== "") {
			query.set(name, text);
		}
	}
	return `/api/v1${resource}${query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : ""}`;
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

async function fetchJson(url) {
	let response;
	let text;
	try {
		response = await fetch(url, { headers: { Accept: "application/json" } });
		text = await response.text();
	}
	catch {
		throw new Problem(0, "");
	}
	let body;
	try {
		body = JSON.parse(text, exactly);
	}
	catch {
		throw new Problem(response.status, response.statusText);
	}
	if (!response.ok) {
		throw new Problem(response.status, body.detail ?? response.statusText);
	}
	return body;
}

/** Keeps a number as the text it was sent in where a binary one would not print the same. */
function exactly(key, value, context) {
	const isInexact = typeof value === "number" && context?.source !== undefined && String(value) !== context.source;
	return isInexact ? context.source : value;
}
