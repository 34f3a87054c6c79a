import { read } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { dateText } from "../parts/figures.js";
import { t } from "../parts/language.js";
import { fill, forCurators, loading } from "../parts/states.js";
import { folded, onceOpen } from "./folded.js";

const SHOWN = 10;

/** What changed in the figures lately, of whatever place. */
export function changes() {
	const list = h("div", {}, loading());
	const element = folded("changes", null, list);
	onceOpen(element.firstChild, () => fill(list, newest));
	return element;
}

async function newest() {
	const { items } = await read("/changes", { sort: "-number", limit: SHOWN });
	return h("ul", { class: "dated" }, items.map(item));
}

function item({ revision, recordedAt, action, summary }) {
	return h(
		"li",
		{},
		h("span", { class: "note" }, dateText(recordedAt)),
		" ",
		h("a", { href: `/api/v1/changes/${revision}` }, t("overview.changes.revision", revision)),
		" ",
		summary,
		!["seed", "restore"].includes(action) && forCurators(t("curate.takeBack"), ({ takeBack }) => takeBack(revision)),
	);
}
