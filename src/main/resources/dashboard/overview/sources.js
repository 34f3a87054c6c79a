import { h } from "../parts/dom.js";
import { explore, t } from "../parts/language.js";
import { folded } from "./folded.js";

/** The publications that speak of the place, the last first. */
export function sources({ sources: known, place }, fits) {
	const list = h("ul", { class: "dated" }, known.map((source) => item(source, place.code)));
	return known.length > 0 && folded("sources", known.length, list, { isOpen: fits(Math.ceil(known.length / 4)) });
}

function item({ id, title, publisher, published, url, language }, place) {
	return h(
		"li",
		{},
		h("span", { class: "note" }, published),
		" ",
		h(url ? "a" : "span", { href: url }, h("cite", { lang: language }, title)),
		` ${publisher}. `,
		h("a", { href: explore({ source: id, place }) }, t("overview.sources.figures")),
	);
}
