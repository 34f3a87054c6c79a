import { go } from "../parts/address.js";
import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { CLEARED, countOfFilters } from "./view.js";

/**
 * That nothing matches, and each way to have more match.
 * @param notes why
 * @param next where the reader goes on once the way is taken
 */
export function nothing(view, notes, next) {
	const { asOf, publishedBy, origin, sources, q } = view;
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
			q !== "" && sources !== "each" && way(t("explore.empty.sources"), { sources: "each" }),
			(asOf || publishedBy) && way(t("explore.empty.asOf"), { asOf: null, publishedBy: null }),
			countOfFilters(view) > 0 && clearButton(next),
		),
	);
}

/** A button that takes all filters away. */
export function clearButton(next) {
	return h("button", { type: "button", onclick: () => [go(CLEARED), next.focus()] }, t("explore.clear"));
}
