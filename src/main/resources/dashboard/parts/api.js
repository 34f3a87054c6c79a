import { forgetKey, keyOrAsk } from "./key.js";
import { language, t } from "./language.js";

/** What the API, or the way to it, says of a request that failed. */
export class Problem extends Error {

	/**
	 * @param status the status of the answer, or 0 if there was none
	 * @param detail what was wrong
	 * @param errors what is wrong with each part of the request: the `parameter` of its query or the `pointer` into its body, `rejected`, `message` and `allowed`
	 * @param retryAfter after how many seconds to ask again, if the answer says so
	 */
	constructor(status, detail, errors = [], retryAfter = null) {
		super(detail);
		this.status = status;
		this.errors = errors;
		this.retryAfter = retryAfter;
	}

}

/** Whether this tab has changed the dataset, so that what the browser has stored of it may be old. */
let isChanged = false;

/** The newest revision of the dataset that this tab has seen; nothing older is shown after it. 0 before there is one. */
let seenRevision = 0;

/** How often a service is asked that lacks the revision that was seen, before that is given up. */
const MAX_TRIES = 3;

/** In milliseconds. */
const RETRY_AFTER = 1000;

/**
 * Has all that is shown of the dataset read anew.
 * @param said what was changed, for whoever did it
 */
export function datasetChanged(said) {
	isChanged = true;
	window.dispatchEvent(new CustomEvent("datasetchange", { detail: said }));
}

/** Calls a listener with what was changed, whenever this tab has changed the dataset. */
export function onDatasetChange(listener) {
	window.addEventListener("datasetchange", ({ detail }) => listener(detail));
}

/** A number of JSON that is written digit by digit, as no binary number could be. */
export class Decimal {

	/** @param text its digits, such as "46.30" */
	constructor(text) {
		if (!Decimal.isOne(text)) {
			throw new Error(`Not a decimal: ${text}`);
		}
		this.text = text;
	}

	toString() {
		return this.text;
	}

	static isOne(text) {
		return /^-?(0|[1-9][0-9]*)([.][0-9]+)?$/.test(text);
	}

}

/** A value as JSON, with its decimals as they are. */
export function json(value) {
	if (value instanceof Decimal) {
		return value.text;
	}
	if (Array.isArray(value)) {
		return `[${value.map(json).join()}]`;
	}
	if (value !== null && typeof value === "object") {
		const fields = Object.entries(value).filter(([, field]) => field !== undefined);
		return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${json(field)}`).join()}}`;
	}
	return JSON.stringify(value);
}

/** The newest revision of the dataset that an answer was of. */
export function newestRevision() {
	return seenRevision;
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

/**
 * What the API answers, with the tag of it that `If-Match` takes.
 * @throws {Problem} if it answers with an error, or not at all
 */
export async function readTagged(resource) {
	// Not one that the browser has stored: it is to be changed.
	const { response, text } = await fetchText(address(resource), { cache: "no-cache" });
	return { body: answered(response, text), etag: response.headers.get("ETag") };
}

/**
 * What is at an address that has no JSON.
 * @throws {Problem} if it is answered with an error, or not at all
 */
export async function readText(url) {
	const { response, text } = await fetchText(url, { headers: { Accept: "*/*" } });
	if (!response.ok) {
		throw problem(response, bodyOf(response, text));
	}
	return text;
}

/**
 * Writes with the key of whoever writes, which is asked for where there is none, and anew where it is refused.
 * @param body what is sent as JSON, with each `Decimal` as it is
 * @param ifMatch the tag of what is changed
 * @param isOpen whether it takes no key
 * @param file what is sent instead of JSON, of the media type `type`
 * @param through what sends it, as `fetch` does
 * @returns {{body, etag, status}} the body is null where the answer has none
 * @throws {Problem} if the API answers with an error, or not at all; a 401 if no key is given
 */
export async function send(method, resource, { body, file, type, through, ifMatch, parameters, isOpen = false } = {}) {
	const headers = { Accept: "application/json", "Accept-Language": language };
	if (body !== undefined || file) {
		headers["Content-Type"] = type ?? "application/json";
	}
	if (ifMatch) {
		headers["If-Match"] = ifMatch;
	}
	const url = address(resource, parameters);
	const request = { method, headers, body: file ?? (body === undefined ? undefined : json(body)), cache: "no-store", through };
	let refused = null;
	for (;;) {
		if (!isOpen) {
			headers.Authorization = `Bearer ${await keyFor(refused)}`;
		}
		const { response, text } = await fetchText(url, request);
		if (isOpen || ![401, 403].includes(response.status)) {
			return { body: text === "" && response.ok ? null : answered(response, text), etag: response.headers.get("ETag"), status: response.status };
		}
		refused = problem(response, bodyOf(response, text));
		forgetKey();
	}
}

async function keyFor(refused) {
	const key = await keyOrAsk(refused && t("key.refused", refused.message));
	if (key === null) {
		throw refused ?? new Problem(401, t("key.needed"));
	}
	return key;
}

async function fetchJson(url) {
	const { response, text } = await fetchText(url);
	return answered(response, text);
}

async function fetchText(url, request = {}) {
	try {
		const { headers = { Accept: "application/json" }, through = fetch, ...others } = request;
		for (let tries = 1; ; tries++) {
			const seen = seenRevision > 0 ? { "Jincheng-Revision": String(seenRevision) } : {};
			const response = await through(url, { cache: isChanged ? "no-cache" : "default", ...others, headers: { ...headers, ...seen } });
			if (tries === MAX_TRIES || !isBehind(response)) {
				noteRevision(response);
				return { response, text: await response.text() };
			}
			await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
		}
	}
	catch {
		throw new Problem(0, "");
	}
}

/** Returns whether a refusal is of a service without the revision that was seen. */
function isBehind(response) {
	return response.status === 503 && revisionOf(response) > 0 && revisionOf(response) < seenRevision;
}

function revisionOf(response) {
	return Number(response.headers.get("Jincheng-Revision"));
}

/** The revision that was seen may never come: whoever asks again sees what is there. */
function noteRevision(response) {
	seenRevision = isBehind(response) ? 0 : Math.max(seenRevision, revisionOf(response));
}

function answered(response, text) {
	const body = bodyOf(response, text);
	if (!response.ok) {
		throw problem(response, body);
	}
	return body;
}

function problem(response, { detail, errors }) {
	const wait = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
	return new Problem(response.status, detail ?? response.statusText, errors, Number.isNaN(wait) ? null : wait);
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
