import { plainNumber, shortest } from "../curate/figure.js";
import { daysOf } from "../curate/periods.js";
import { PATHS } from "../curate/told-apart.js";
import { Decimal } from "../parts/api.js";
import { t } from "../parts/language.js";
import { work } from "./work.js";

/** Two readings that are one figure: the ends of a range, or one figure of two places. */

/** The cards that a card can be joined with, those of its sentence first. */
export function canJoin(card) {
	return work.cards
		.filter((other) => other !== card && other.kind === "figure" && !other.of && ["open", "accepted", "rejected"].includes(other.state) && other.joined.length === 0)
		.sort((one, other) => isNear(card, other) - isNear(card, one));
}

/** What two figures have in common that are joined. */
const SAME = ["unit", "indicator", "period", "status", "comparison", "base", ...PATHS];

/**
 * Makes one figure of two: a joint one of their places where these differ, else the range from the lower to the higher.
 * @returns why they are not one; null if they are by now
 */
export function join(card, other) {
	const figures = [card.figure, other.figure];
	const isOfPlaces = !isSame("places", ...figures);
	const name = [...SAME, ...(isOfPlaces ? ["value", "upper", "relation"] : [])].find((field) => !isSame(field, ...figures));
	if (name) {
		return t("desk.join.differ", t(`curate.${name}`));
	}
	const changes = isOfPlaces ? { places: [...new Set(figures.flatMap(({ places }) => places))], joint: true } : rangeOf(card, other);
	if (changes === null) {
		return t("desk.join.noEnds");
	}
	// Of what is changed here only, so that later corrections of the rest stay.
	const before = Object.fromEntries(Object.keys(changes).map((changed) => [changed, card.figure[changed]]));
	card.before = { ...before, ...card.before };
	Object.assign(card.figure, changes);
	Object.assign(card, { isTouched: true, state: "open" });
	card.joined.push(other.key);
	other.state = "joined";
	return null;
}

/** A range in the words from the first to the last; null where there is none. */
function rangeOf(card, other) {
	const figures = [card.figure, other.figure];
	const ends = figures.map(({ value }) => plainNumber(value));
	if (figures.some(({ upper }) => upper.trim() !== "") || !ends.every((end) => Decimal.isOne(end)) || compare(...ends) === 0) {
		return null;
	}
	ends.sort(compare);
	const words = [Math.min(card.phrase[0], other.phrase[0]), Math.max(card.phrase[1], other.phrase[1])];
	return { value: ends[0], upper: ends[1], relation: "between", printed: isNear(card, other) ? work.reading.text.slice(...words) : card.figure.printed };
}

function isSame(field, one, other) {
	const isChosen = field !== "indicator" || (one.indicator !== "" && other.indicator !== "");
	return !isChosen || valueOf(field, one) === valueOf(field, other);
}

/** What a field says, however that is written. */
function valueOf(field, figure) {
	const said = figure[field];
	if (field === "places") {
		return [...said].sort().join();
	}
	if (field === "period" || field === "base") {
		return JSON.stringify(daysOf(said) ?? said.trim());
	}
	return field === "value" || field === "upper" ? shortest(plainNumber(said)) : String(said).trim();
}

/** Makes a figure of its own again of each that was joined, all of which are to be looked at. */
export function takeApart(card) {
	const parts = work.cards.filter(({ key, of }) => card.joined.includes(key) || of === card.key);
	if (parts.length === 0) {
		return;
	}
	for (const part of [card, ...parts]) {
		Object.assign(part, { state: "open", isTouched: true, of: null });
	}
	Object.assign(card.figure, card.before);
	card.before = null;
	card.joined = [];
}

function isNear(one, other) {
	return one.paragraph === other.paragraph && one.sentence === other.sentence;
}

/** Which of two decimals is less, of any length: below 0 if the first is. */
function compare(...decimals) {
	const parts = decimals.map((text) => text.split("."));
	const places = Math.max(...parts.map(([, fraction = ""]) => fraction.length));
	const [one, other] = parts.map(([whole, fraction = ""]) => BigInt(whole + fraction.padEnd(places, "0")));
	return one < other ? -1 : Number(one > other);
}
