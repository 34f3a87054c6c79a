import { state } from "../parts/address.js";

/** What goes from the address when filters are cleared; how it is shown stays. */
export const CLEARED = { q: null, topic: null, indicator: null, asOf: null, origin: null };

/** What the address says is to be shown; what it leaves out is as by default. */
export function viewOf() {
	const query = state();
	const codes = (name) => query.getAll(name).flatMap((text) => text.split(",")).filter(Boolean);
	return {
		words: query.get("q")?.trim() ?? "",
		topics: codes("topic"),
		indicators: codes("indicator"),
		asOf: query.get("asOf") ?? "",
		origin: query.get("origin") || "stated",
		isChart: query.get("view") === "chart",
	};
}

/** The parameters of /observations that give what is shown: figures of what is picked, else of what is looked for. */
export function figuresQuery({ words, topics, indicators, asOf, origin }) {
	const among = indicators.length > 0 ? { indicator: indicators } : { topic: topics, q: words };
	return { ...among, asOf, origin: origin === "stated" ? null : origin };
}

/** The parameters of /indicators that give what can be picked. */
export function indicatorsQuery({ words, topics, origin }) {
	return { topic: topics, q: words, origin: origin === "all" ? null : origin };
}

/** How many filters are set. */
export function countOfFilters({ words, topics, indicators, asOf, origin }) {
	return [words, ...topics, ...indicators, asOf, origin !== "stated"].filter(Boolean).length;
}
