import { relationText } from "./editions.js";
import { locatorText } from "./figures.js";
import { pageOf, t } from "./language.js";

/** How a figure is cited: its source and place in it, and through what it was found. */

/** The address of a figure on this site. */
function addressOf(observation) {
	return `${location.origin}${pageOf(observation.place.code)}&figure=${observation.id}`;
}

/** As a sentence of a reference list. */
export function citationText(observation, source, relations, revision) {
	return [
		source && `${source.publisher} (${source.published}). ${source.title}${source.excerpt ? ` (${t("cite.excerpt")})` : ""}.`,
		...relations.map((relation) => `${relationText(relation)}.`),
		observation.printed ? `“${observation.printed}”, ${locatorText(observation.source)}.` : `${observation.derivation.formula}.`,
		source?.url && `${source.url}.`,
		`Jincheng Indicators, ${t("cite.revision", revision.number)}: ${observation.name}, ${observation.place.name}. ${addressOf(observation)}`,
	]
		.filter(Boolean)
		.join(" ");
}

/** As an entry of BibTeX, whose special characters are escaped. */
export function bibtex(observation, source, relations, revision) {
	const note = [source?.excerpt && t("cite.excerpt"), ...relations.map(relationText), observation.printed && `\`\`${observation.printed}''`, source && locatorText(observation.source), `Jincheng Indicators, revision ${revision.number}: ${observation.name}, ${observation.place.name}, ${addressOf(observation)}`];
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
