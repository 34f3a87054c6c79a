import { h } from "../parts/dom.js";
import { relationsOf } from "../parts/editions.js";
import { explore, t } from "../parts/language.js";
import { forCurators } from "../parts/states.js";
import { folded } from "./folded.js";

/** The publications that speak of the place, the last first. */
export function sources({ sources: known, place }) {
	const titles = new Map(known.map(({ id, title }) => [id, title]));
	const list = h("ul", { class: "dated" }, known.map((source) => item(source, place.code, titles)));
	return known.length > 0 && folded("sources", known.length, list);
}

function item(source, place, titles) {
	const { id, title, publisher, published, url, language } = source;
	const relations = relationsOf(source).map(({ relation, id: other }) => t(`source.${relation}`, titles.get(other) ?? other));
	return h(
		"li",
		{},
		h("span", { class: "note" }, published),
		" ",
		h(url ? "a" : "span", { href: url }, h("cite", { lang: language }, title)),
		` ${publisher}. `,
		h("a", { href: explore({ source: id, place }) }, t("overview.sources.figures")),
		relations.length > 0 && h("p", { class: "hint" }, relations.join(" · ")),
		forCurators(t("curate.withdrawAll"), ({ withdrawal }) => withdrawal(id)),
	);
}
