import { h } from "../parts/dom.js";
import { pageOf, t } from "../parts/language.js";

/** The ways from a place to those around it. */
export function placesAround({ name, parents, siblings, children, members }) {
	const nearest = parents[0]?.name;
	return h(
		"nav",
		{ class: "places", "aria-label": t("overview.places") },
		parents.length > 0 && h("ol", { class: "trail" }, parents.toReversed().map((place) => h("li", {}, link(place))), h("li", { "aria-current": "page" }, name)),
		list(t("overview.places.members"), members),
		list(t("overview.places.inside", name), children),
		list(t("overview.places.beside", nearest), siblings),
	);
}

function list(title, places) {
	return (
		places.length > 0 &&
		h("details", {}, h("summary", {}, title, " ", h("span", { class: "count" }, places.length)), h("ul", { class: "links" }, places.map((place) => h("li", {}, link(place)))))
	);
}

function link({ code, name }) {
	return h("a", { href: pageOf(code) }, name);
}
