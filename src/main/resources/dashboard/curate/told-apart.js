import "./texts.js";
import { Decimal } from "../parts/api.js";
import { choice, line, tick } from "../parts/fields.js";
import { t } from "../parts/language.js";
import { DISTANCES, PRICES, REASONS } from "./terms.js";

/** What tells a figure apart from others of its indicator beside time, in forms: each part by its path in a request. */

const isOfChange = (kind) => kind !== "" && kind !== "of-plan";

const isOfTimes = (kind) => isOfChange(kind) && kind !== "rank" && !kind.startsWith("contribution");

const isRank = (kind) => kind === "rank";

/** By path: what it applies to, and what is asked for if that is no line of text. */
const PARTS = {
	"comparison.place": { list: "places", isFor: isOfTimes },
	"comparison.among.place": { list: "places", isFor: isRank },
	"comparison.among.kind": { isFor: isRank },
	"comparison.among.count": { isNumber: true, isFor: isRank },
	"comparison.distance": { list: "distances", isFor: (kind) => kind === "change" },
	missing: { list: "reasons" },
	prices: { list: "prices" },
	priceYear: { isNumber: true, isFor: (kind, prices) => prices === "constant" },
	currency: { isFor: isOfChange },
	likeForLike: { isFor: isOfChange },
	"shareOf.indicator": { list: "indicators" },
	"shareOf.place": { list: "places" },
	"shareOf.en": {},
	"shareOf.zh": {},
};

export const PATHS = Object.keys(PARTS);

/** Those of a comparison. */
export const COMPARED = PATHS.filter((path) => path.startsWith("comparison."));

/** All others. */
export const BESIDE = PATHS.filter((path) => !COMPARED.includes(path));

/** The parts of a figure of the API as the fields of a form have them; what it leaves out is empty. */
export function partsOf(figure) {
	return Object.fromEntries(PATHS.map((path) => [path, at(figure, path)]));
}

/** What is at a path; an empty text where nothing is. */
export function at(body, path) {
	return path.split(".").reduce((value, name) => value?.[name], body) ?? "";
}

/** Puts a value at a path of a body, whose parts others may have too. */
export function put(body, path, value) {
	const names = path.split(".");
	const last = names.pop();
	const parent = names.reduce((part, name) => (part[name] = { ...part[name] }), body);
	parent[last] = value;
}

/** What says something; null where none of its fields does. */
export function unlessEmpty(value) {
	if (value === null || typeof value !== "object" || value instanceof Decimal) {
		return value;
	}
	const fields = Object.entries(value).map(([name, field]) => [name, unlessEmpty(field)]);
	return fields.some(([, field]) => field !== null) ? Object.fromEntries(fields) : null;
}

/** A part as a request has it; a number that is none is sent as it is, and refused. */
export function requested(path, said) {
	const text = typeof said === "string" ? said.trim() : said;
	if (text === "") {
		return null;
	}
	return PARTS[path]?.isNumber && Decimal.isOne(String(text)) ? new Decimal(String(text)) : text;
}

/**
 * The control of a part.
 * @param said what it says so far
 * @param names what places and indicators are called, by code
 */
export function control(path, said, set, names) {
	if (path === "likeForLike") {
		return tick(said === true, set);
	}
	const { list, isNumber } = PARTS[path];
	const lists = { prices: PRICES, distances: DISTANCES, reasons: REASONS, ...names };
	const none = list === "prices" ? "curate.prices.none" : "curate.unsaid";
	return list ? choice(said, lists[list], set, t(none)) : line(said, set, isNumber ? { inputmode: "numeric" } : {});
}

/** Whether the field of a part is shown: where it applies, or says something that cannot be. */
export function isShown(path, said, kind, prices) {
	const { isFor } = PARTS[path];
	const isCompared = kind !== "" || !path.startsWith("comparison.");
	return isCompared && (!isFor || isFor(kind, prices) || ![false, ""].includes(said));
}
