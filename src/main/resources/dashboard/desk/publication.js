import { PATHS, put, requested, unlessEmpty } from "../curate/told-apart.js";
import { Decimal } from "../parts/api.js";
import { codeOf, proposedInUse, thing } from "./known.js";
import { daysOf } from "./periods.js";
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
		statement.figures.push(figureOf(card));
	}
	const { units, places } = work.found;
	const indicators = [...work.found.indicators, ...proposedInUse()];
	for (const [list, bodies] of Object.entries({ ...work.found, indicators })) {
		bodies.forEach((body, index) => at.set(`/${list}/${index}`, { list, code: codeOf(body) }));
	}
	return { document: { source: sourceOf(), topics: [], units: units.map(withDecimals), places, dimensions: [], categories: [], indicators, parks: [], statements }, at };
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

/** As chinadaily-2020-12-21; nothing where publisher or date are not known, or not in Latin letters. */
export function proposedId() {
	const publisher = work.source.publisher.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/g, "");
	const published = work.source.published.trim();
	return publisher && /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(published) ? `${publisher}-${published}` : "";
}

/** Whether a figure is of an indicator: of the cell, where it says which part of its indicator that is. */
export function isMeasuredBy({ indicator, where }, code) {
	const parts = (part) => JSON.stringify(Object.entries(part ?? {}).sort());
	const cell = thing("indicators", code);
	return parts(where) === "[]" ? code === indicator : cell?.of === indicator && parts(cell.where) === parts(where);
}

/** A figure as it is sent. */
export function figureOf({ id, figure }) {
	const { indicator, places, period, basis, value, upper, unit, counted, relation, status, comparison, base, joint, printed, cell, noteEn, noteZh, occurrence } = figure;
	const days = daysOf(period);
	const body = {
		id,
		indicator: wordsOf(indicator),
		...(figure.where && { where: figure.where }),
		...(places.length > 1 ? { places } : { place: wordsOf(places[0] ?? "") }),
		period: days && { ...days, basis },
		value: numberOf(value),
		upper: relation === "between" ? numberOf(upper) : null,
		unit: wordsOf(unit),
		counted: isOfCounting(unit) ? wordsOf(counted) : null,
		relation,
		status,
		// A base that is none is sent as it is, and refused.
		comparison: { kind: comparison, basePeriod: daysOf(base) ?? wordsOf(base) },
		joint: places.length > 1 || joint,
		printed: wordsOf(printed),
		cell: cell ?? null,
		note: textOf({ en: noteEn, zh: noteZh }),
		occurrence: occurrence === "" ? undefined : numberOf(occurrence),
	};
	PATHS.forEach((path) => put(body, path, requested(path, figure[path])));
	const withoutValue = body.missing && { value: null, upper: null, relation: null };
	return { ...body, ...withoutValue, comparison: comparison === "" ? null : unlessEmpty(body.comparison), shareOf: unlessEmpty(body.shareOf) };
}

/** Whether figures in a unit say what is counted. */
export function isOfCounting(unit) {
	return /^count(-per-|$)/.test(unit);
}

/** A text without what is around it; null where there is none. */
function wordsOf(text) {
	return text?.trim() || null;
}

/** A text of both languages as it is sent; null where there is none. */
export function textOf(words) {
	const en = wordsOf(words?.en);
	const zh = wordsOf(words?.zh);
	return en || zh ? { en, zh } : null;
}

/** A decimal as it is written, with or without marks between thousands; what is none is sent as it is, and refused. */
export function numberOf(text) {
	const plain = plainNumber(text ?? "");
	return Decimal.isOne(plain) ? new Decimal(plain) : wordsOf(text);
}

/** A number without marks between thousands. */
export function plainNumber(text) {
	const trimmed = text.trim();
	return /^-?[0-9]{1,3}([,，][0-9]{3})+([.][0-9]+)?$/.test(trimmed) ? trimmed.replace(/[,，]/g, "") : trimmed;
}

/** A number as it is written, without the zeros that its decimals end with. */
export function shortest(number) {
	return number.includes(".") ? number.replace(/[.]?0+$/, "") : number;
}

/** What each fault of the service is about: the place of it in the page. */
export function placeOf(pointer, at) {
	const parts = pointer.split("/");
	for (let length = parts.length; length > 1; length -= 1) {
		const found = at.get(parts.slice(0, length).join("/"));
		if (found) {
			return { field: parts[length], path: parts.slice(length).join("."), ...found };
		}
	}
	return { list: "source", field: parts[2] };
}
