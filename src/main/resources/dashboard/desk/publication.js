import { bodyOf, fieldAt, numberOf, textOf, wordsOf } from "../curate/figure.js";
import { codeOf, proposedInUse, thing } from "./known.js";
import { locatorOf } from "./readings.js";
import { RELATIONS, work } from "./work.js";

/** The document of what is to be recorded, and where in it each card is. */

/**
 * The document of the accepted figures.
 * @returns {{document, at}} `at` has, by JSON pointers, the card, sentence or thing that is there
 */
export function publicationOf() {
	const at = new Map();
	const statements = [];
	for (const card of work.cards.filter(({ kind, state }) => kind === "figure" && state === "accepted").sort((one, other) => one.paragraph - other.paragraph || one.sentence - other.sentence)) {
		const { paragraph, sentence } = card;
		let statement = statements.at(-1);
		if (statement?.paragraph !== paragraph || statement?.sentence !== sentence) {
			statement = { paragraph, sentence, gist: textOf(work.gists[locatorOf(card)]), figures: [] };
			statements.push(statement);
			at.set(`/statements/${statements.length - 1}`, { card: card.key, field: "gist" });
		}
		at.set(`/statements/${statements.length - 1}/figures/${statement.figures.length}`, { card: card.key });
		statement.figures.push({ id: card.id, ...bodyOf(card.figure) });
	}
	const { units, places, categories } = work.found;
	const indicators = [...proposedInUse(), ...work.found.indicators];
	for (const [list, bodies] of Object.entries({ ...work.found, indicators })) {
		bodies.forEach((body, index) => at.set(`/${list}/${index}`, { list, code: codeOf(body) }));
	}
	return { document: { source: sourceOf(), topics: [], units: units.map(withDecimals), places, dimensions: [], categories, indicators, parks: [], statements }, at };
}

function withDecimals(unit) {
	return { ...unit, scale: numberOf(unit.scale) };
}

function sourceOf() {
	const { publisher, publisherCode, title, url, published, excerpt } = work.source;
	return {
		id: wordsOf(idOfSource()),
		publisher: wordsOf(publisher),
		publisherCode: wordsOf(publisherCode),
		title: wordsOf(title),
		url: wordsOf(url),
		published: wordsOf(published),
		language: work.recorded?.source.language ?? work.reading.language,
		// Which text the recorded figures were read from stays said.
		sha256: work.recorded ? work.recorded.source.sha256 : work.reading.sha256,
		excerpt,
		...Object.fromEntries(RELATIONS.map((name) => [name, isOfSeveral(name) ? passagesIn(work.source[name]) : wordsOf(work.source[name])])),
	};
}

/** Whether a source can have a relation to several others. */
export function isOfSeveral(relation) {
	return ["replaces", "retracts"].includes(relation);
}

function passagesIn(line) {
	return line.split(/[\s,，;；、]+/).filter(Boolean);
}

/** The id of the source: the one that is given, or else of its publisher and date. */
export function idOfSource() {
	return work.source.id.trim() || proposedId();
}

/** As chinadaily-2020-12-21, or publisher-4711-2020-12-21 where the name is not in Latin letters; nothing where publisher or date are not known. */
export function proposedId() {
	const name = work.source.publisher.trim();
	const latin = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "");
	// The same name has the same number everywhere.
	const number = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9000, 0) + 1000;
	const publisher = /^[\x00-\x7F\u00C0-\u024F]+$/.test(name) && latin ? latin : name && `publisher-${number}`;
	const published = work.source.published.trim();
	return publisher && /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(published) ? `${publisher}-${published}` : "";
}

/** Whether a figure is of an indicator: of the cell, where it says which part of its indicator that is. */
export function isMeasuredBy({ indicator, where }, code) {
	const parts = (part) => JSON.stringify(Object.entries(part ?? {}).sort());
	const cell = thing("indicators", code);
	return parts(where) === "[]" ? code === indicator : cell?.of === indicator && parts(cell.where) === parts(where);
}

/** What each fault of the service is about: the place of it in the page. */
export function placeOf(pointer, at) {
	const parts = pointer.split("/");
	for (let length = parts.length; length > 1; length -= 1) {
		const found = at.get(parts.slice(0, length).join("/"));
		if (found) {
			const path = parts.slice(length).join(".");
			return { key: found.card, field: found.card ? fieldAt(path) : parts[length], ...found };
		}
	}
	return { list: "source", field: parts[2] };
}
