import { read } from "./api.js";
import { h } from "./dom.js";
import { explore, t } from "./language.js";

/** What sources are to each other, in words. */

const RELATIONS = ["partOf", "copyOf", "translationOf", "replaces", "retracts", "replacedBy", "retractedBy"];

/** The relations of a source, each with the id of the other one. */
export function relationsOf(source) {
	return RELATIONS.flatMap((relation) => {
		// Of what is replaced or retracted, the paragraph and sentence are left out.
		const ids = [source[relation] ?? []].flat().map((passage) => passage.split("/")[0]);
		return [...new Set(ids)].map((id) => ({ relation, id }));
	});
}

/** The relations of the source of a figure as they are for that, each with the other source. */
export async function readRelations(source, { copyOf, replacedBy, retractedBy }) {
	// A part of a copy is one too.
	const original = source.copyOf ?? (source.translationOf ? null : copyOf);
	const relations = relationsOf({ ...source, copyOf: original, replacedBy, retractedBy });
	return Promise.all(relations.map(async ({ relation, id }) => ({ relation, other: await readSource(id) })));
}

export function readSource(id) {
	return read(`/sources/${id}`);
}

/** A relation with the title, the publisher and the date of the other source. */
export function relationText({ relation, other: { title, publisher, published } }) {
	return t(`source.${relation}`, t("source.named", title, publisher, published));
}

/** The same, with a way to the figures of the other source. */
export function relationLine({ relation, other }) {
	const [before, after] = relationText({ relation, other: { ...other, title: "\n" } }).split("\n");
	return h("p", { class: "hint" }, before, titleLink(other), after);
}

/** A source with a way to its figures. */
export function sourceLink(source) {
	return [titleLink(source), ` · ${source.publisher}, ${source.published}`];
}

function titleLink({ id, title, language }) {
	return h("a", { href: explore({ source: id }) }, h("cite", { lang: language }, title));
}
