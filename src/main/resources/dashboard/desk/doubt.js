import { plainNumber } from "../curate/figure.js";
import { daysOf } from "../curate/periods.js";
import { Decimal } from "../parts/api.js";
import { matchOf } from "../reading/beside.js";
import { figureOf, thing, undecidedOf } from "./known.js";
import { work } from "./work.js";

/** Which figures are sure, and which are to be looked at one by one. */

/** Where a figure is listed: the doubt first. */
export const GROUPS = ["doubt", "sure", "waiting", "decided", "recorded"];

/** What a correction of a field answers of what a reading warns of. */
const ANSWERED = {
	period: ["no-period", "future", "period-of-publication", "table-without-period", "other-time", "period-carried"],
	unit: ["no-unit", "table-without-unit", "decimal-count", "two-scales"],
	places: ["unknown-place", "no-place"],
};

/** The figures that have a card: of what is one thing, the first. */
export function isShown({ kind, of }) {
	return kind === "figure" && !of;
}

/** What a card is warned of, less what was answered for a whole column or table. */
export function warningsOf({ warnings, answered = [] }) {
	return warnings.filter(({ code }) => !answered.some((field) => ANSWERED[field]?.includes(code)));
}

/** Whether the text names no place for figures of it, and nobody has chosen one. */
export function isPlaceAsked() {
	return work.source.place === "" && work.cards.some((card) => isShown(card) && card.state === "open" && card.figure.places.length === 0);
}

/** Where a card is listed. */
export function groupOf(card) {
	const { state, figure, isTouched } = card;
	if (state === "recorded" || (state === "open" && isConfirmed(card))) {
		return "recorded";
	}
	if (state !== "open") {
		return "decided";
	}
	if (undecidedOf(card).length > 0 || (figure.places.length === 0 && work.source.place === "")) {
		return "waiting";
	}
	const isSure = !isTouched && missing(card).length === 0 && warningsOf(card).length === 0 && !isDifferent(card);
	return isSure ? "sure" : "doubt";
}

/** Cards in the order in which they are looked at: what differs from what is recorded, then what is warned of, then the rest. */
export function inOrder(cards) {
	const rank = (card) => (isDifferent(card) ? 0 : warningsOf(card).length > 0 ? 1 : 2);
	return cards.toSorted((one, other) => rank(one) - rank(other));
}

function isDifferent({ read }) {
	return read !== null && matchOf(read) === "different";
}

/** Whether somebody states the same, and nobody has changed what was read. */
function isConfirmed({ read, isTouched, isOfColumn }) {
	return !isTouched && !isOfColumn && read !== null && matchOf(read) === "same" && read.recorded[0].observation.origin === "stated";
}

/** The figures that are the same thing as that of a card: printed again, or converted. */
export function twinsOf({ key }) {
	return work.cards.filter(({ of }) => of === key);
}

/** Makes a figure of its own of each that is printed again or converted, all of which are to be looked at. */
export function takeApart(card) {
	const twins = twinsOf(card);
	[card, ...twins].forEach((one) => twins.length > 0 && Object.assign(one, { figure: figureOf(one), state: "open", isTouched: true, of: null }));
}

/** What a figure has to have before it is accepted. */
export function missing(card) {
	const figure = figureOf(card);
	const { indicator, value, upper, relation, unit, places, period, comparison, base, printed } = figure;
	const isNumber = (text) => Decimal.isOne(plainNumber(text));
	return Object.entries({
		indicator: indicator !== "",
		value: Boolean(figure.missing) || isNumber(value),
		upper: relation !== "between" || isNumber(upper),
		unit: thing("units", unit) !== undefined,
		places: places.length > 0,
		period: daysOf(period) !== null,
		base: comparison === "" || daysOf(base) !== null || (base.trim() === "" && !needsBase(figure)),
		printed: printed.trim() !== "",
	})
		.filter(([, isThere]) => !isThere)
		.map(([field]) => field);
}

/** Whether it is compared with another time for want of anything else. */
function needsBase({ comparison, "comparison.place": place }) {
	return !["rank", "of-plan"].includes(comparison) && place === "";
}
