import { go } from "../parts/address.js";
import { read } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { CLEARED, countOfFilters, indicatorsQuery } from "./view.js";

/** How many of the indicators that words mean are shown at once. */
const FEW = 20;

/**
 * That nothing matches, and each way to have more match.
 * @param notes why
 * @param next where the reader goes on once the way is taken
 */
export async function nothing(view, notes, next) {
	const { asOf, publishedBy, origin, sources, q } = view;
	const found = q !== "" && view.indicator.length === 0 ? await meant(view) : [];
	const way = (text, changes) => h("button", { type: "button", onclick: () => [go(changes), next.focus()] }, text);
	return h(
		"div",
		{ class: "state" },
		h("p", {}, t("explore.empty")),
		notes.map(({ message }) => h("p", { class: "note" }, message)),
		h(
			"p",
			{ class: "beside" },
			origin !== "all" && way(t("explore.empty.origin"), { origin: "all" }),
			found.length > 0 && way(t("explore.empty.indicators"), { q: null, indicator: found }),
			q !== "" && sources !== "each" && way(t("explore.empty.sources"), { sources: "each" }),
			(asOf || publishedBy) && way(t("explore.empty.asOf"), { asOf: null, publishedBy: null }),
			countOfFilters(view) > 0 && clearButton(next),
		),
	);
}

/** The indicators that words mean, which figures do not print. */
async function meant(view) {
	const { items } = await read("/indicators", { ...indicatorsQuery(view), limit: FEW });
	return items.map(({ code }) => code);
}

/** A button that takes all filters away. */
export function clearButton(next) {
	return h("button", { type: "button", onclick: () => [go(CLEARED), next.focus()] }, t("explore.clear"));
}
