import { fieldsOf } from "../curate/figure.js";
import { PATHS } from "../curate/told-apart.js";
import { newestRevision } from "../parts/api.js";
import { addressIn, readFile } from "../reading/files.js";
import { readText } from "../reading/read-text.js";
import { publishersOf, readIndicators, thing } from "./known.js";
import { proposedIn, startNext, work } from "./work.js";

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
 * @returns how many cards that somebody had worked on are not found again; null where the answer is not wanted any longer
 */
export async function readArticle(isWanted, file, progress) {
	const isAnotherFile = file !== null && work.reading !== null && work.reading.file !== file.name;
	// What is recorded of an article is not said of the next one.
	const isNext = isAnotherFile || (file === null && work.recorded !== null && isAnotherArticle(work.text));
	const known = isNext ? {} : Object.fromEntries(["publisher", "title", "url", "published", "language", "place"].filter(isSaid).map((name) => [name, work.source[name]]));
	const body = await (file ? readFile(file, known, progress) : readText(work.text, known));
	const { text } = body;
	const url = file ? await addressIn(file) : "";
	const publishers = await publishersOf(body.numerals.flatMap(({ recorded = [] }) => recorded.flatMap(({ observation }) => observation.source?.id ?? [])));
	if (!isWanted()) {
		return null;
	}
	const before = isNext || isAnotherArticle(text) ? null : work.reading;
	await readIndicators(body.numerals.flatMap(({ candidates }) => candidates.filter((candidate) => !candidate.new).map(({ indicator }) => indicator)));
	const cards = cardsOf(body);
	pairTwins(cards, body.numerals);
	if (isNext) {
		startNext();
	}
	work.text = file ? text : work.text;
	const { publisher, published, place } = body.frame;
	const head = { ...proposedIn(body.publication.source), ...(url && { url }), title: body.publication.source.title ?? "", publisher: publisher?.value ?? "", published: published?.value ?? "", place: place?.value ?? "" };
	const kept = Object.keys(head).filter(isSaid);
	work.reading = { text, head, blocks: body.blocks, file: file?.name, revision: newestRevision(), published: body.frame.published?.value ?? "", language: body.language, sha256: body.sha256, frame: body.frame, warnings: body.warnings, sentences: body.sentences, publishers, proposed: { indicators: body.publication.indicators, places: body.publication.places } };
	const worked = work.cards.filter(isWorked);
	const oldKeys = worked.filter(({ state }) => state !== "recorded").map(({ key }) => key);
	const keys = keep(before, cards, worked);
	if (before?.text !== text) {
		work.result = null;
	}
	work.cards = cards;
	Object.keys(head).filter((name) => !kept.includes(name) && !work.recorded).forEach((name) => (work.source[name] = head[name]));
	return oldKeys.filter((key) => !keys.has(key)).length;
}

/** Whether a text was read before the catalogue was what it is. */
export function isOutdated() {
	const { reading, text } = work;
	return reading !== null && !reading.file && text === reading.text && !(reading.revision >= newestRevision());
}

/** Whether something of the source is not from the text: somebody has typed or recorded it. */
function isSaid(name) {
	const { source, typed, reading, recorded } = work;
	return typed.includes(name) || (source[name] !== "" && (recorded !== null || source[name] !== (reading?.head?.[name] ?? "")));
}

/** Has figures that are one thing have one card: those of the same that are printed again, and what is converted. */
function pairTwins(cards, numerals) {
	const firsts = new Map();
	const leadOf = ({ key, of }) => of ?? key;
	cards.forEach((card, index) => {
		const { figure } = card;
		if (card.kind !== "figure" || figure.value === "") {
			return;
		}
		const { conversionOf } = numerals[index];
		const converted = conversionOf !== null && cards.find((other) => other.kind === "figure" && other.start === conversionOf);
		const { indicator, where, places, period, relation, upper, status, comparison, base } = figure;
		const key = JSON.stringify([indicator, where, places.toSorted(), period, relation, upper, status, comparison, base, ...PATHS.map((path) => figure[path]), sizeOf(figure)]);
		const first = indicator === "" || upper !== "" ? undefined : firsts.get(key);
		// What one sentence or two cells say of the same is rather of two things, of which one is misread.
		const isApart = first && locatorOf(first) !== locatorOf(card) && !(first.cell && card.cell);
		const isSame = isApart && (first.figure.unit === figure.unit ? first.figure.value === figure.value : true);
		const lead = converted || (isSame && first);
		if (lead) {
			Object.assign(card, { of: leadOf(lead), isRepeat: lead.figure.unit === figure.unit });
		}
		firsts.set(key, first ?? card);
	});
}

/** How large a value is, in whichever unit of its dimension, to as many digits as a printed conversion has. */
function sizeOf({ value, unit }) {
	const { dimension, scale } = thing("units", unit) ?? {};
	return scale && dimension !== "ratio" ? [(Number(value) * Number(scale)).toPrecision(3), dimension] : [value, unit];
}

function isWorked({ isTouched, isOfColumn, state }) {
	return isTouched || isOfColumn || state !== "open";
}

function cardsOf({ numerals, publication }) {
	// A figure of the document for each numeral of that kind in the body, in the same order, and for each sign that a legend explains.
	const figures = publication.statements.flatMap((statement) => statement.figures);
	const bodyHas = ({ value, unit }) => numerals.some((other) => other.paragraph !== null && String(other.value) === String(value) && other.unit === unit);
	return numerals.map((numeral) => {
		const isFigure = (numeral.kind === "figure" || Boolean(numeral.missing)) && numeral.paragraph !== null;
		const figure = isFigure ? fieldsOf(figures.shift()) : null;
		return {
			key: `${numeral.start}`,
			start: numeral.start,
			end: numeral.end,
			phrase: [numeral.phrase.start, numeral.phrase.end],
			paragraph: numeral.paragraph,
			sentence: numeral.sentence,
			cell: numeral.cell,
			// Such as a figure in a line that the end of a page breaks.
			isOutside: numeral.kind === "figure" && !isFigure && !bodyHas(numeral),
			printed: numeral.printed,
			kind: isFigure ? "figure" : numeral.kind === "figure" ? "other" : numeral.kind,
			state: "open",
			isTouched: false,
			// What no more than the words of the text are known of has to be named first.
			called: isPhrase(numeral.candidates[0]) ? numeral.candidates[0].indicator : null,
			candidates: numeral.candidates.filter((candidate) => !isPhrase(candidate)),
			warnings: numeral.warnings,
			read: readOf(numeral),
			id: null,
			of: null,
			figure,
			periodRead: figure?.period ?? "",
		};
	});
}

function isPhrase(candidate) {
	return candidate?.indicator.startsWith("new-") ?? false;
}

/** What a numeral says and what is recorded beside it, less what nobody is shown: it is stored with the work. */
function readOf({ recorded = [], ...numeral }) {
	// Another figure of another place says nothing of this one.
	const kept = recorded.filter(({ differs }) => !differs.includes("place") || differs.length === 1).map((one) => ({ ...one, observation: picked(one.observation, [...SAID, ...CITED]) }));
	return { ...picked(numeral, SAID), recorded: kept };
}

function picked(object, names) {
	return Object.fromEntries(names.filter((name) => name in object).map((name) => [name, object[name]]));
}

/** Makes a figure of a numeral that was read as something else. */
export function makeFigure(card) {
	card.figure ??= fieldsOf({
		place: work.source.place,
		value: /^-?[0-9]+([.][0-9]+)?$/.test(card.printed) ? card.printed : null,
		printed: work.reading.text.slice(...card.phrase),
	});
	card.kind = "figure";
	card.state = "open";
	card.isTouched = true;
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
 * Keeps what somebody worked on, as far as its words are in the text that is read now.
 * @returns the keys of those that are kept, with their new ones
 */
function keep(before, cards, worked) {
	const keys = new Map();
	if (before === null) {
		// What is recorded under the same id may be of the article before.
		Object.assign(work, { gists: {}, decided: [], recorded: null });
		return keys;
	}
	const isMoved = before.text !== work.reading.text;
	const moved = isMoved ? movedSentences(before) : new Map();
	for (const old of worked) {
		const sentence = moved.get(locatorOf(old));
		const from = before.sentences.find((it) => locatorOf(it) === locatorOf(old));
		const index = isMoved && !sentence ? -1 : cards.findIndex(({ start }) => (isMoved ? start - sentence.start === old.start - from.start : start === old.start));
		if (index >= 0) {
			const { key, start, end, phrase, candidates, called, warnings, read, periodRead, of, ...card } = cards[index];
			// Read in another language, sentences may end elsewhere.
			const { paragraph, sentence: number } = card.paragraph === null ? old : card;
			keys.set(old.key, key);
			followPublished(before, old, { periodRead });
			cards[index] = Object.assign(old, { key, start, end, phrase, paragraph, sentence: number, candidates, called, warnings, read, periodRead, of: old.of && of });
		}
	}
	// Read in another language, a numeral may start or end elsewhere.
	cards.splice(0, cards.length, ...cards.filter((card) => isWorked(card) || !worked.some((old) => keys.has(old.key) && card.start < old.end && old.start < card.end)));
	return keys;
}

/** Where the sentences of the text before are now, with their gists. Of those that are the same the first is the first. */
function movedSentences(before) {
	const now = Map.groupBy(work.reading.sentences, ({ start, end }) => work.reading.text.slice(start, end));
	const moved = new Map(before.sentences.map((sentence) => [locatorOf(sentence), now.get(before.text.slice(sentence.start, sentence.end))?.shift()]));
	const gists = Object.entries(work.gists).map(([locator, gist]) => [moved.get(locator), gist]);
	work.gists = Object.fromEntries(gists.filter(([sentence]) => sentence).map(([sentence, gist]) => [locatorOf(sentence), gist]));
	return moved;
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
