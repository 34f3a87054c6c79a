import { bodyOf, fieldAt, numberOf, textOf, wordsOf } from "../curate/figure.js";
import { codeOf, figureOf, nameOf, newWithFigures, sourceOfId } from "./known.js";
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
		statement.figures.push({ id: card.id, ...bodyOf(figureOf(card)) });
	}
	const { addedUnits, ...lists } = newWithFigures();
	Object.keys(addedUnits).forEach((code) => at.set(`/addedUnits/${code}`, { list: "indicators", code }));
	for (const [list, bodies] of Object.entries(lists)) {
		bodies.forEach((body, index) => at.set(`/${list}/${index}`, { list, code: codeOf(body) }));
	}
	return { document: { source: sourceOf(), ...lists, units: lists.units.map(withDecimals), addedUnits, statements }, at };
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

/** The id of the source: the one that is given, or else one of who published what, and when. */
export function idOfSource() {
	return work.source.id.trim() || proposedId();
}

/** What a title calls a publication, or a name its publisher, as ids say it. */
const KINDS = [[/公报|communiqu|bulletin/i, "communique"], [/年鉴|yearbook/i, "yearbook"], [/报告|report/i, "report"]];

/**
 * As shanxi-communique-2022, of the year in the title, or else chinadaily-2020-12-21; with a number after it where
 * another text has that id; nothing where publisher or date are not known.
 */
export function proposedId() {
	const { publisher, title, published, place } = work.source;
	const [, kind] = KINDS.find(([words]) => words.test(title)) ?? [];
	const year = kind && /(?:19|20)[0-9]{2}/.exec(title)?.[0];
	const named = slug(publisher, "") || slug(nameOf("places", place, "en").replace(/ (City|County|District|Province)$/, ""), "-");
	const date = year ?? published.trim();
	if (publisher.trim() === "" || named === "" || !/^[0-9]{4}(-[0-9]{2}){0,2}$/.test(date)) {
		return "";
	}
	return freeId([named, kind, date].filter(Boolean).join("-"));
}

/** Whether a source was read from another text than the one here. */
export function isOfAnotherText(source) {
	return Boolean(source?.sha256 && work.reading?.sha256) && source.sha256 !== work.reading.sha256;
}

/** An id, with a number after it where another text has it. */
export function freeId(id) {
	let free = id;
	for (let number = 2; isOfAnotherText(sourceOfId(free)); number += 1) {
		free = `${id}-${number}`;
	}
	return free;
}

/** The letters of a name as an id has them; nothing of a name in others than Latin ones. */
function slug(name, between) {
	const latin = name.trim().normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, between).replace(/^-|-$/g, "");
	return /^[\x00-\x7F\u00C0-\u024F]+$/.test(name.trim()) ? latin : "";
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
