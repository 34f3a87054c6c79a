import { partsOf } from "../curate/told-apart.js";
import { readFile } from "../reading/files.js";
import { readText } from "../reading/read-text.js";
import { publishersOf, readIndicators } from "./known.js";
import { labelOf } from "./periods.js";
import { freshSource, proposedIn, startNext, work } from "./work.js";

/** What a numeral can be, the first of which is recorded. */
export const KINDS = ["figure", "date", "ordinal", "name", "other"];

/** What a figure says, whether it is read or recorded. */
const SAID = ["value", "upper", "unit", "counted", "relation", "missing", "status", "period", "places", "comparison", "joint", "shareOf", "prices", "priceYear", "currency", "likeForLike", "printed"];

/** By what a recorded one is known. */
const CITED = ["id", "indicator", "name", "place", "origin", "source"];

/**
 * Reads the article, and keeps what the curator has made of the reading before.
 * @param isWanted whether the answer is still waited for once it comes
 * @param file the file that it is in; null where it is a text
 * @param progress tells how far a file is
 * @returns how many cards that somebody had worked on are not found again
 */
export async function readArticle(isWanted, file, progress) {
	const isAnotherFile = file !== null && work.reading !== null && work.reading.file !== file.name;
	const { publisher, title, url, published, language, place } = isAnotherFile ? freshSource() : work.source;
	const known = { publisher, title, url, published, language, place };
	const body = file ? await readFile(file, known, progress) : await readText(work.text, known);
	const { text } = body;
	const publishers = await publishersOf(body.numerals.flatMap(({ recorded = [] }) => recorded.flatMap(({ observation }) => observation.source?.id ?? [])));
	if (!isWanted()) {
		return 0;
	}
	const before = isAnotherFile || isAnotherArticle(text) ? null : work.reading;
	const cards = cardsOf(body);
	if (isAnotherFile) {
		startNext();
	}
	work.text = file ? text : work.text;
	work.reading = { text, blocks: body.blocks, title: body.title, file: file?.name, published, language: body.language, sha256: body.sha256, frame: body.frame, warnings: body.warnings, sentences: body.sentences, publishers, proposed: body.publication.indicators };
	const worked = work.cards.filter(isWorked);
	const kept = before?.text === text ? renew(before, cards) : keep(before, cards, worked);
	if (before?.text !== text) {
		work.result = null;
	}
	work.cards = cards;
	takeProposed(body.publication.source);
	["publisher", "published"].filter((name) => work.source[name] === "" && !work.typed.includes(name)).forEach((name) => (work.source[name] = body.frame[name]?.value ?? ""));
	await readIndicators(cards.flatMap(({ candidates }) => candidates.map(({ indicator }) => indicator)));
	return worked.filter((card) => card.state !== "recorded" && !kept.has(card.key)).length;
}

/** Takes what is proposed of the source, unless somebody has typed or recorded it. */
function takeProposed(source) {
	const proposed = Object.entries(proposedIn(source)).filter(([name]) => !work.typed.includes(name));
	Object.assign(work.source, work.recorded ? {} : Object.fromEntries(proposed));
}

function isWorked({ isTouched, isOfColumn, state }) {
	return isTouched || isOfColumn || state !== "open";
}

function cardsOf({ numerals, publication }) {
	// A figure of the document for each numeral of that kind in the body, in the same order, and for each sign that a legend explains.
	const figures = publication.statements.flatMap((statement) => statement.figures);
	return numerals.map((numeral) => {
		const isFigure = (numeral.kind === "figure" || Boolean(numeral.missing)) && numeral.paragraph !== null;
		const figure = isFigure ? figureOf(figures.shift()) : null;
		return {
			key: `${numeral.start}`,
			start: numeral.start,
			end: numeral.end,
			phrase: [numeral.phrase.start, numeral.phrase.end],
			paragraph: numeral.paragraph,
			sentence: numeral.sentence,
			cell: numeral.cell,
			printed: numeral.printed,
			kind: isFigure ? "figure" : numeral.kind === "figure" ? "other" : numeral.kind,
			state: "open",
			isTouched: false,
			// What no more than the words of the text are known of is made by hand.
			candidates: numeral.candidates.filter((candidate) => !candidate.indicator.startsWith("new-")),
			warnings: numeral.warnings,
			read: readOf(numeral),
			id: null,
			joined: [],
			before: null,
			figure,
			periodRead: figure?.period ?? "",
		};
	});
}

/** What a numeral says and what is recorded beside it, less what nobody is shown: it is stored with the work. */
function readOf({ recorded = [], ...numeral }) {
	const kept = recorded.map((one) => ({ ...one, observation: picked(one.observation, [...SAID, ...CITED]) }));
	return { ...picked(numeral, SAID), recorded: kept };
}

function picked(object, names) {
	return Object.fromEntries(names.filter((name) => name in object).map((name) => [name, object[name]]));
}

function figureOf(read) {
	const { indicator, where, place, places, period, value, upper, unit, counted, relation, status, comparison, joint, printed, cell } = read;
	return {
		...partsOf(read),
		indicator: indicator ?? "",
		where: where ?? null,
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
		base: comparison?.basePeriod ? labelOf(comparison.basePeriod) : "",
		joint,
		printed,
		cell: cell ?? null,
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
		printed: work.reading.text.slice(...card.phrase),
	});
	card.kind = "figure";
	card.state = "open";
	card.isTouched = true;
}

/**
 * Keeps the cards of the same text, each with what is read of it now unless somebody worked on it.
 * @returns the keys of those that are kept
 */
function renew(before, cards) {
	const olds = new Map(work.cards.map((card) => [card.key, card]));
	cards.forEach((card, index) => {
		const old = olds.get(card.key);
		if (old) {
			const { candidates, warnings, read, periodRead } = card;
			// Read in another language, sentences may end elsewhere.
			const { paragraph, sentence } = card.paragraph === null ? old : card;
			followPublished(before, old, card);
			cards[index] = Object.assign(old, isWorked(old) ? { candidates, warnings, read, periodRead, paragraph, sentence } : card);
		}
	});
	const worked = cards.filter(isWorked);
	// Read in another language, a numeral may start or end elsewhere.
	cards.splice(0, cards.length, ...cards.filter((card) => isWorked(card) || !worked.some(({ start, end }) => card.start < end && start < card.end)));
	return new Set(cards.map(({ key }) => key));
}

/** Has a figure of the time of publication follow the date of the source, unless the curator wrote another period. */
function followPublished({ published }, old, read) {
	const { figure, periodRead } = old;
	if (figure?.basis !== "publication" || work.reading.published === published) {
		return;
	}
	const isDate = published && figure.period.trim() === published.trim();
	const period = isDate ? work.reading.published.trim() : figure.period === periodRead ? read.periodRead : "";
	if (period !== "") {
		// Another object, so that its form is made anew.
		old.figure = { ...figure, period };
	}
}

/**
 * Keeps what somebody worked on, as far as its sentences are in the text that is read now.
 * @returns the keys of those that are kept, with their new ones
 */
function keep(before, cards, worked) {
	if (before === null) {
		// What is recorded under the same id may be of the article before.
		Object.assign(work, { gists: {}, recorded: null });
		return new Map();
	}
	// Where a sentence is there more than once, the first is the first, and so on.
	const now = Map.groupBy(work.reading.sentences, ({ start, end }) => work.reading.text.slice(start, end));
	const moved = new Map(before.sentences.map((sentence) => [locatorOf(sentence), now.get(before.text.slice(sentence.start, sentence.end))?.shift()]));
	const gists = Object.entries(work.gists).map(([locator, gist]) => [moved.get(locator), gist]);
	work.gists = Object.fromEntries(gists.filter(([sentence]) => sentence).map(([sentence, gist]) => [locatorOf(sentence), gist]));
	const keys = new Map();
	for (const old of worked) {
		const sentence = moved.get(locatorOf(old));
		const from = before.sentences.find((it) => locatorOf(it) === locatorOf(old));
		const index = sentence ? cards.findIndex(({ start }) => start - sentence.start === old.start - from.start) : -1;
		if (index >= 0) {
			const { key, start, end, phrase, paragraph, sentence: number, candidates, warnings, read } = cards[index];
			cards[index] = { ...old, key, start, end, phrase, paragraph, sentence: number, candidates, warnings, read };
			keys.set(old.key, key);
		}
	}
	// Those that are joined name each other by their keys.
	cards.forEach((card) => (card.joined = card.joined.map((old) => keys.get(old) ?? old)));
	return keys;
}

/** Where a sentence, or what stands in it, is cited. */
export function locatorOf({ paragraph, sentence }) {
	return `${paragraph}.${sentence}`;
}

/** Whether a text is another article than the one that was read: it shares fewer than half of the sentences of the shorter. */
export function isAnotherArticle(text) {
	if (work.reading === null) {
		return false;
	}
	const [one, other] = [work.reading.text, text].map(sentencesIn);
	const shared = [...one].filter((sentence) => other.has(sentence)).length;
	return shared < Math.min(one.size, other.size) / 2;
}

/** The sentences of a text that nobody has read yet, roughly. */
function sentencesIn(text) {
	return new Set(text.split(/\n+|(?<=[.!?])\s+|(?<=[。！？])/).map((sentence) => sentence.trim()).filter(Boolean));
}

/** Where the sentence of a figure starts and ends in the text. */
export function sentenceOf(card) {
	return work.reading.sentences.find((it) => locatorOf(it) === locatorOf(card)) ?? { start: 0, end: 0 };
}
