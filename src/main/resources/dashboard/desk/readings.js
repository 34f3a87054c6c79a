import { send } from "../parts/api.js";
import { readIndicators } from "./known.js";
import { labelOf } from "./periods.js";
import { work } from "./work.js";

/** More characters than these are not read at once. */
export const LONGEST = 200_000;

/** What a numeral can be, the first of which is recorded. */
export const KINDS = ["figure", "date", "ordinal", "name", "other"];

/**
 * Reads the article, and keeps what the curator has made of the reading before.
 * @param isWanted whether the answer is still waited for once it comes
 * @returns how many cards that somebody had worked on are not found again
 */
export async function readArticle(isWanted) {
	const { publisher, title, url, published, language, place } = work.source;
	const given = Object.entries({ publisher, title, url, published, language, place }).filter(([, value]) => value.trim() !== "");
	const { body } = await send("POST", "/readings", { isOpen: true, body: { text: work.text, ...Object.fromEntries(given) } });
	if (!isWanted()) {
		return 0;
	}
	const cards = cardsOf(body);
	const isNewText = work.reading?.sha256 !== body.sha256;
	const lost = keep(work.cards, cards, isNewText);
	work.reading = { language: body.language, sha256: body.sha256, sentences: body.sentences };
	work.cards = cards;
	if (isNewText) {
		work.result = null;
	}
	await readIndicators(cards.flatMap(({ candidates }) => candidates.map(({ indicator }) => indicator)));
	return lost;
}

function cardsOf({ numerals, publication }) {
	// A figure of the document for each numeral of that kind in the body, in the same order.
	const figures = publication.statements.flatMap((statement) => statement.figures);
	return numerals.map((numeral) => {
		const isFigure = numeral.kind === "figure" && numeral.paragraph !== null;
		return {
			key: `${numeral.start}`,
			start: numeral.start,
			end: numeral.end,
			phrase: [numeral.phrase.start, numeral.phrase.end],
			paragraph: numeral.paragraph,
			sentence: numeral.sentence,
			printed: numeral.printed,
			kind: isFigure ? "figure" : numeral.kind === "figure" ? "other" : numeral.kind,
			readAs: numeral.kind,
			state: "open",
			isTouched: false,
			candidates: numeral.candidates,
			warnings: numeral.warnings,
			id: null,
			joined: [],
			before: null,
			figure: isFigure ? figureOf(figures.shift()) : null,
		};
	});
}

function figureOf({ indicator, place, places, period, value, upper, unit, counted, relation, status, comparison, joint, printed }) {
	return {
		indicator: indicator ?? "",
		places: places ?? (place === null ? [] : [place]),
		period: period ? labelOf(period) : "",
		basis: period?.basis ?? "stated",
		value: value === null ? "" : String(value),
		upper: upper === null ? "" : String(upper),
		unit: unit ?? "",
		counted: counted ?? "",
		relation: relation ?? "eq",
		status: status ?? "actual",
		comparison: comparison?.kind ?? "",
		base: comparison ? labelOf(comparison.basePeriod) : "",
		joint,
		printed,
		noteEn: "",
		noteZh: "",
		occurrence: "",
	};
}

/** Makes a figure of a numeral that was read as something else. */
export function makeFigure(card) {
	card.figure ??= figureOf({
		indicator: null,
		place: work.source.place || null,
		places: null,
		period: null,
		value: /^-?[0-9]+([.][0-9]+)?$/.test(card.printed) ? card.printed : null,
		upper: null,
		unit: null,
		counted: null,
		relation: null,
		status: null,
		comparison: null,
		joint: false,
		printed: work.text.slice(...card.phrase),
	});
	card.kind = "figure";
	card.state = "open";
	card.isTouched = true;
}

/** Keeps cards that somebody worked on; of another text those are found by sentence and words. */
function keep(before, cards, isNewText) {
	const worked = before.filter(({ isTouched, state }) => isTouched || state !== "open");
	const keys = new Map();
	for (const old of worked) {
		const index = cards.findIndex((card) => !keys.has(card.key) && isSame(old, card, isNewText));
		if (index >= 0) {
			const { key, start, end, phrase, paragraph, sentence, candidates, warnings } = cards[index];
			cards[index] = { ...old, key, start, end, phrase, paragraph, sentence, candidates, warnings };
			keys.set(key, old.key);
		}
	}
	// Those that are joined name each other by their keys.
	const now = new Map([...keys].map(([key, old]) => [old, key]));
	cards.forEach((card) => (card.joined = card.joined.map((old) => now.get(old) ?? old)));
	return worked.length - keys.size;
}

function isSame(old, card, isNewText) {
	return isNewText
		? old.printed === card.printed && old.paragraph === card.paragraph && old.sentence === card.sentence
		: old.start === card.start && old.end === card.end;
}

/** The words of a sentence as they were sent. */
export function sentenceOf({ paragraph, sentence }) {
	const found = work.reading.sentences.find((it) => it.paragraph === paragraph && it.sentence === sentence);
	return found ?? { start: 0, end: 0 };
}
