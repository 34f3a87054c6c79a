import { PATHS } from "../curate/told-apart.js";
import { Decimal } from "../parts/api.js";
import { t } from "../parts/language.js";
import { daysOf } from "./periods.js";
import { plainNumber, shortest } from "./publication.js";
import { work } from "./work.js";

/** Two readings that are one figure: the ends of a range, or one figure of two places. */

/** The cards that a card can be joined with, those of its sentence first. */
export function canJoin(card) {
	return work.cards
		.filter((other) => other !== card && other.kind === "figure" && ["open", "accepted", "rejected"].includes(other.state) && other.joined.length === 0)
		.sort((one, other) => isNear(card, other) - isNear(card, one));
}

/**
 * Makes a range of two readings, from the lower to the higher, in the words from the first to the last.
 * @returns why it is none; null if it is made
 */
export function joinRange(card, other) {
	const ends = [card, other].map(({ figure }) => plainNumber(figure.value));
	const refusal = whyNoRange([card.figure, other.figure], ends);
	if (refusal === null) {
		ends.sort(compare);
		const words = [Math.min(card.phrase[0], other.phrase[0]), Math.max(card.phrase[1], other.phrase[1])];
		join(card, other, { value: ends[0], upper: ends[1], relation: "between", printed: isNear(card, other) ? work.reading.text.slice(...words) : card.figure.printed });
	}
	return refusal;
}

function whyNoRange(figures, ends) {
	if (figures.some(({ relation, upper }) => relation === "between" || upper.trim() !== "")) {
		return t("desk.join.isRange");
	}
	if (!ends.every((end) => Decimal.isOne(end)) || compare(...ends) === 0) {
		return t("desk.join.noEnds");
	}
	return whyApart(figures, { ...SAME, places: "table.place" });
}

/**
 * Makes one figure of the places of both.
 * @returns why it is none; null if it is made
 */
export function joinPlaces(card, other) {
	const figures = [card.figure, other.figure];
	const refusal = valueOf("places", figures[0]) === valueOf("places", figures[1]) ? t("desk.join.onePlace") : whyApart(figures, { ...SAME, value: "desk.value", upper: "desk.upper", relation: "desk.relation" });
	if (refusal === null) {
		join(card, other, { places: [...new Set([...card.figure.places, ...other.figure.places])], joint: true });
	}
	return refusal;
}

/** What two figures have in common that are joined, with the texts that name it. */
const SAME = { unit: "drawer.unit", indicator: "table.indicator", period: "table.period", status: "explore.status", comparison: "explore.comparison", base: "desk.base", ...Object.fromEntries(PATHS.map((path) => [path, `curate.${path}`])) };

/** Why two figures are not one; null if all that is named is the same. */
function whyApart([one, other], names) {
	const [, name] = Object.entries(names).find(([field]) => !isSame(field, one, other)) ?? [];
	return name ? t("desk.join.differ", t(name)) : null;
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

function join(card, other, changes) {
	// Of what is changed here only, so that later corrections of the rest stay.
	const before = Object.fromEntries(Object.keys(changes).map((name) => [name, card.figure[name]]));
	card.before = { ...before, ...card.before };
	Object.assign(card.figure, changes);
	card.isTouched = true;
	card.state = "open";
	card.joined.push(other.key);
	other.state = "joined";
}

/** Makes a figure of its own again of each that was joined, all of which are to be looked at. */
export function takeApart(card) {
	if (card.joined.length === 0) {
		return;
	}
	for (const joined of [card, ...work.cards.filter(({ key }) => card.joined.includes(key))]) {
		joined.state = "open";
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
