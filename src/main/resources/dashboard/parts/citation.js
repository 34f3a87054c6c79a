import { h } from "./dom.js";
import { readRelations, readSource, relationText } from "./editions.js";
import { locatorText, phrase, toldApart } from "./figures.js";
import { pageOf, t } from "./language.js";

/** How a figure is cited: its source and place in it, and through what it was found. */

/** The source of a figure with its relations, or null with none where it is derived. */
export async function readCited(cited) {
	if (cited === null) {
		return [null, []];
	}
	const source = await readSource(cited.id);
	return [source, await readRelations(source, cited)];
}

/** The ways to cite a figure, to be taken along. */
export function citations(...cited) {
	return [copyable(t("drawer.cite.text"), citationText(...cited)), copyable("BibTeX", bibtex(...cited))];
}

/** The address of a figure on this site. */
function addressOf(observation) {
	return `${location.origin}${pageOf(observation.place.code)}&figure=${observation.id}`;
}

/** What is cited, in words: the print alone may not say whether something rose or fell. */
function inWords(observation) {
	const { name, place, comparison } = observation;
	return `${name}, ${place.name}: ${[phrase(observation), ...toldApart({ ...observation, comparison: comparison && { kind: comparison.kind } })].join(", ")}`;
}

/** As a sentence of a reference list. */
function citationText(observation, source, relations, revision) {
	return [
		source && `${source.publisher} (${source.published}). ${source.title}${source.excerpt ? ` (${t("cite.excerpt")})` : ""}.`,
		...relations.map((relation) => `${relationText(relation)}.`),
		observation.printed ? `“${observation.printed}”, ${locatorText(observation.source)}.` : `${observation.derivation.formula}.`,
		source?.url && `${source.url}.`,
		`Jincheng Indicators, ${t("cite.revision", revision.number)}: ${inWords(observation)}. ${addressOf(observation)}`,
	]
		.filter(Boolean)
		.join(" ");
}

/** As an entry of BibTeX, whose special characters are escaped. */
function bibtex(observation, source, relations, revision) {
	const note = [source?.excerpt && t("cite.excerpt"), ...relations.map(relationText), observation.printed && `\`\`${observation.printed}''`, source && locatorText(observation.source), `Jincheng Indicators, revision ${revision.number}: ${inWords(observation)}, ${addressOf(observation)}`];
	const fields = {
		author: `{${source?.publisher ?? "Jincheng Indicators"}}`,
		title: `{${source?.title ?? observation.name}}`,
		date: source?.published,
		year: source?.published.slice(0, 4),
		url: source?.url,
		note: note.filter(Boolean).join(", "),
	};
	const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
	const lines = given.map(([name, value]) => `  ${name} = {${name === "url" ? value : texEscaped(value)}}`);
	return `@misc{${source?.id ?? "jincheng-indicators"}-${observation.indicator},\n${lines.join(",\n")}\n}`;
}

function texEscaped(text) {
	return text.replace(/[%&#_$]/g, (character) => `\\${character}`);
}

/** A text to be taken along, folded away until it is wanted. */
export function copyable(name, text, hint = null) {
	const button = h("button", { type: "button" }, t("drawer.copy"));
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(text);
		button.textContent = t("drawer.copied");
	});
	return h("details", { "data-snippet": name }, h("summary", {}, name), hint, h("pre", { class: "wrapped" }, h("code", {}, text)), button);
}
