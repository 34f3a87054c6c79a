import { state } from "../parts/address.js";

/** The filters that are lists of codes. */
const LISTS = ["topic", "indicator", "of", "where", "place", "source", "status", "comparison", "accumulation"];

/** The filters that are one text. */
/** The transforms that need a base period. */
const WITH_BASE = ["index", "average-change"];

const TEXTS = ["q", "from", "to", "asOf", "publishedBy", "transform", "base", "plot"];

/** The filters that are one of a few choices, each with what it is by default. */
const CHOICES = { origin: "stated", sources: "preferred" };

/** What goes from the address when filters are cleared; how it is shown stays. */
export const CLEARED = Object.fromEntries([...LISTS, ...TEXTS, ...Object.keys(CHOICES)].map((name) => [name, null]));

/** What the address says is to be shown; what it leaves out is as by default. */
export function viewOf() {
	const query = state();
	const codes = (name) => query.getAll(name).flatMap((text) => text.split(",")).filter(Boolean);
	return {
		...Object.fromEntries(LISTS.map((name) => [name, codes(name)])),
		...Object.fromEntries(TEXTS.map((name) => [name, query.get(name)?.trim() ?? ""])),
		...Object.fromEntries(Object.entries(CHOICES).map(([name, standard]) => [name, query.get(name) || standard])),
		isChart: query.get("view") === "chart",
	};
}

/** The parameters of /observations that give what is shown: figures of what is picked, else of what is looked for, also those without a value. */
export function figuresQuery({ q, topic, indicator, origin, isChart, plot, ...others }) {
	const among = indicator.length > 0 ? { indicator } : { topic, q };
	return { ...among, ...others, origin: origin === "stated" ? null : origin, missing: others.transform ? null : true };
}

/** What selects the stated figures that are shown, whichever is preferred, to move them; null where something else is shown. */
export function selectionOf({ q, transform, asOf, publishedBy, origin, base, plot, sources, isChart, ...filters }) {
	const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value.length > 0));
	const isOfToday = [q, transform, asOf, publishedBy].every((text) => text === "") && origin === "stated";
	return isOfToday && Object.keys(chosen).length > 0 ? chosen : null;
}

/** The parameters of /indicators that give what can be picked. */
export function indicatorsQuery({ q, topic, of, where, place, origin }) {
	// Only stated figures are counted by place.
	return { topic, q, of, where, place: origin === "stated" ? place : null, origin: origin === "all" ? null : origin };
}

/** How many filters are set. */
export function countOfFilters(view) {
	const chosen = Object.entries(CHOICES).filter(([name, standard]) => view[name] !== standard);
	return [...LISTS.flatMap((name) => view[name]), ...TEXTS.map((name) => name !== "plot" && view[name]), ...chosen].filter(Boolean).length;
}

/** Whether figures are set against a period that has to be chosen. */
export function needsBase({ transform }) {
	return WITH_BASE.includes(transform);
}
