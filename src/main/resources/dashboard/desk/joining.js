import { plainNumber } from "./publication.js";
import { work } from "./work.js";

/** Two readings that are one figure: the ends of a range, or one figure of two places. */

/** The cards that a card can be joined with, those of its sentence first. */
export function canJoin(card) {
	const isNear = ({ paragraph, sentence }) => paragraph === card.paragraph && sentence === card.sentence;
	return work.cards
		.filter((other) => other !== card && other.kind === "figure" && ["open", "accepted", "rejected"].includes(other.state) && other.joined.length === 0)
		.sort((one, other) => isNear(other) - isNear(one));
}

/** Makes a range of two readings, from the lower to the higher, in the words from the first to the last. */
export function joinRange(card, other) {
	const ends = [card, other].map(({ figure }) => plainNumber(figure.value)).sort(compare);
	const words = [Math.min(card.phrase[0], other.phrase[0]), Math.max(card.phrase[1], other.phrase[1])];
	join(card, other, { value: ends[0], upper: ends[1], relation: "between", printed: isNear(card, other) ? work.reading.text.slice(...words) : card.figure.printed });
}

/** Makes one figure of the places of both. */
export function joinPlaces(card, other) {
	join(card, other, { places: [...new Set([...card.figure.places, ...other.figure.places])], joint: true });
}

function join(card, other, changes) {
	card.before ??= { ...card.figure };
	card.figure = Object.assign(card.figure, changes);
	card.isTouched = true;
	card.state = card.state === "rejected" ? "open" : card.state;
	card.joined.push(other.key);
	other.state = "joined";
}

/** Makes a figure of its own again of each that was joined. */
export function takeApart(card) {
	for (const other of work.cards.filter(({ key }) => card.joined.includes(key))) {
		other.state = "open";
	}
	Object.assign(card.figure, card.before);
	card.before = null;
	card.joined = [];
}

function isNear(one, other) {
	return one.paragraph === other.paragraph && one.sentence === other.sentence;
}

/** Which of two decimals is less, also where binary numbers are the same. */
function compare(one, other) {
	return Number(one) - Number(other) || (one < other ? -1 : 1);
}
