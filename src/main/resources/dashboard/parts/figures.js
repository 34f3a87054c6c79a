import { read } from "./api.js";
import { language, t } from "./language.js";

/** How figures are told in words. What is stated is printed with all the digits it has. */

// A zero at the end is a digit too: 46.30 is better known than 46.3, and comes as a text.
const plain = {
	format(value) {
		const decimals = Math.min(String(value).split(".")[1]?.length ?? 0, 20);
		return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: 20 }).format(value);
	},
};

// "13 billion" is as exact as 13,000,000,000, and can be read.
const scaled = new Intl.NumberFormat(language, {
	notation: "compact",
	compactDisplay: "long",
	maximumFractionDigits: 20,
	minimumSignificantDigits: 1,
	maximumSignificantDigits: 21,
});

// A change that is derived and only about right needs no more to be read.
const about = { maximumFractionDigits: 2, maximumSignificantDigits: 2, roundingPriority: "morePrecision" };

const EXACTLY = { plain, scaled };

const ABOUT = {
	plain: new Intl.NumberFormat(language, about),
	scaled: new Intl.NumberFormat(language, { ...about, notation: "compact", compactDisplay: "long" }),
};

/** The units that the page has words of its own for. */
const knownUnits = new Set(["percent", "percentage-point", "permille", "percent-per-year", "CNY", "USD", "CNY-per-year", "CNY-per-person", "CNY-per-USD", "multiple", "count", "index", "persons", "households"]);

/** Those of them that have a singular. */
const countedUnits = new Set(["percentage-point", "persons", "households"]);

/** The dimensions of which a million and more is told as money is: "80.8 billion t". */
const measured = new Set(["length", "area", "volume", "mass", "energy", "power"]);

/** All units, by code. */
let units = new Map();

/** Reads what units are called; where that fails, they are shown by their codes. */
export async function readUnits() {
	try {
		const { items } = await read("/units", { limit: 1000 });
		units = new Map(items.map((unit) => [unit.code, unit]));
	}
	catch {
		units = new Map();
	}
}

/** What the places are called that figures are compared with or ranked in, by code. */
const placeNames = new Map();

/** What the API answers, once the names of such places are known; where one cannot be read, its code is shown. */
export async function readFigures(resource, parameters) {
	const answer = await read(resource, parameters);
	await namePlaces(answer);
	return answer;
}

/**
 * Reads the names of the places that any figure of an answer is compared with or ranked in.
 * @param more the codes of others
 */
export async function namePlaces(answer, more = []) {
	const unknown = [...new Set([...comparedPlaces(answer), ...more])].filter((code) => !placeNames.has(code));
	await Promise.all(unknown.map((code) => read(`/places/${encodeURIComponent(code)}`).then(({ name }) => placeNames.set(code, name), () => null)));
}

function comparedPlaces(answer) {
	if (answer === null || typeof answer !== "object") {
		return [];
	}
	const { place, among } = answer.comparison ?? {};
	return [place, among?.place, ...Object.values(answer).flatMap(comparedPlaces)].filter(Boolean);
}

/** Has a place called by a name that is known already. */
export function namePlace({ code, name }) {
	placeNames.set(code, name);
}

/** What such a place is called. */
export function placeName(code) {
	return placeNames.get(code) ?? code;
}

/** A value with its unit, such as "¥13 billion". */
export function amount(value, unit, format = EXACTLY) {
	const { symbol = unit, name = unit, dimension } = units.get(unit) ?? {};
	const isAmount = dimension === "money" || unit === "CNY-per-year" || measured.has(dimension) && Math.abs(value) >= 1e6;
	const number = (isAmount ? format.scaled : format.plain).format(value);
	if (knownUnits.has(unit)) {
		const isOne = ["1", "-1"].includes(number) && countedUnits.has(unit);
		return t(`unit.${unit}${isOne ? ".one" : ""}`, number);
	}
	// A symbol is of Latin letters, which Chinese has words for.
	return t(dimension === "money" ? "unit.money" : "unit.other", number, language === "zh" ? name : symbol);
}

/**
 * A figure with its qualifier, such as "more than 80%" and "rank 5 of 11 cities of Shanxi".
 * @param isExact whether to print all digits of a change that is derived and only about right
 * @param nameOf what a place is called, by its code
 */
export function figureText(observation, isExact = false, nameOf = placeName) {
	const { value, upper, unit, relation, comparison, origin } = observation;
	const format = comparison && origin === "derived" && relation === "approx" && !isExact ? ABOUT : EXACTLY;
	const around = AROUND[comparison?.kind];
	const number = (it) => (around?.isBare ? plain.format(it) : signed(it, unit, comparison, format));
	const numbers = relation === "between" ? t("figure.between", number(value), number(upper)) : number(value);
	const text = around ? around.text(numbers, comparison, nameOf) : numbers;
	return relation === "eq" || relation === "between" ? text : t(`relation.${relation}`, text);
}

/** What is said around the numbers of some comparisons, and whether that says the unit too. */
const AROUND = {
	"times-more": { isBare: true, text: (numbers) => t("figure.times-more", numbers) },
	rank: { isBare: true, text: rankText },
	"of-plan": { text: (numbers, { basePeriod }) => (basePeriod ? t("figure.ofPlan.of", numbers, baseText(basePeriod)) : t("figure.ofPlan", numbers)) },
};

function rankText(numbers, { among }, nameOf) {
	const { place, kind, count } = among ?? {};
	const said = Object.entries({ place, kind, count }).filter(([, value]) => value).map(([name]) => name);
	const rank = t("figure.rank", numbers);
	return said.length > 0 ? t(["figure.among", ...said].join("."), rank, place && nameOf(place), kind, count) : rank;
}

/** A rise has a plus, so that it is not taken for a level. */
function signed(value, unit, comparison, format) {
	return (comparison?.kind === "change" && value > 0 ? "+" : "") + amount(value, unit, format);
}

/** What has to be known beside the figure itself, in short phrases. */
export function notes(observation) {
	const { counted, status, note, place, period, joint, origin, source, disagreesWith, differsFrom, alsoStated, supersededAt, break: since } = observation;
	return [
		status !== "actual" && t(`status.${status}`),
		counted,
		...toldApart(observation),
		periodText(period),
		since && t("figure.break", since.day, t(`break.${since.reason}`)),
		joint && (place?.members ? t("figure.jointOf", place.name) : t("figure.joint")),
		origin === "derived" && t("figure.derived"),
		alsoStated?.count > 0 && t(`figure.alsoStated${alsoStated.count === 1 ? ".one" : ""}`, alsoStated.count),
		(disagreesWith?.length > 0 || alsoStated?.contradicted) && t("figure.contradicted"),
		...["copyOf", "replacedBy", "retractedBy"].map((relation) => source?.[relation] && t(`figure.${relation}`)),
		differsFrom?.length > 0 && t("figure.differs"),
		supersededAt && t("figure.withdrawn"),
		note,
	].filter(Boolean);
}

/** The place of a figure on the page of another one; nothing where its notes name it as a group. */
export function placeNote({ place, joint }, ofPage) {
	return place.code !== ofPage && !(joint && place.members) && place.name;
}

/**
 * What tells a figure apart from others of its indicator: what it is a share of and compared with, and how it is valued.
 * @param nameOf what a place is called, by its code
 */
export function toldApart({ unit, shareOf, comparison, prices, priceYear, currency, likeForLike }, nameOf = placeName) {
	const { kind, basePeriod, place } = comparison ?? {};
	// An indicator says what it is a share of for its amounts, too, which are none.
	const isShare = shareOf && (shareOf.indicator || (["percent", "permille"].includes(unit) && !comparison));
	return [
		isShare && t("figure.shareOf", shareOf.name),
		basePeriod && kind !== "of-plan" && t(`figure.${kind}.on`, baseText(basePeriod)),
		place && t("figure.against", nameOf(place)),
		prices && (priceYear ? t("figure.prices.of", t(`prices.${prices}`), priceYear) : t("figure.prices", t(`prices.${prices}`))),
		currency && t("figure.currency", language === "zh" ? unitName(currency) : currency),
		likeForLike && t("figure.likeForLike"),
	].filter(Boolean);
}

function baseText({ start, end, label }) {
	if (/^[0-9]{4}$/.test(label)) {
		return t("figure.year", label);
	}
	return label.includes("/") ? t("figure.between", start, end) : label;
}

/** The name of a unit, for a heading. */
export function unitName(unit) {
	return units.get(unit)?.name ?? unit;
}

/** A period as it is meant: the time that is stated, or the date of publication in its stead. */
export function periodText({ start, end, label, basis }) {
	const isRange = label.includes("/");
	const time = monthsText(label) ?? (isRange ? t("figure.between", start, end) : label);
	if (basis !== "publication") {
		return time;
	}
	// Only what is derived from several periods has a range here.
	return t(isRange ? "figure.partlyPublished" : "figure.published", time);
}

/** Months of a year as people say them, such as "January to August 2021"; nothing for other periods. */
function monthsText(label) {
	const [, year, from, to = from] = /^([0-9]{4})-([0-9]{2})(?:[/]\1-([0-9]{2}))?$/.exec(label) ?? [];
	if (!year) {
		return null;
	}
	const month = (number) => new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(year, number - 1)));
	return from === to ? t("figure.month", year, month(from)) : t("figure.months", year, month(from), month(to));
}

/** Where a figure stands in its source. */
export function locatorText({ paragraph, sentence, cell }) {
	if (paragraph === null || sentence === null) {
		return t("drawer.wholeSource");
	}
	const locator = t("drawer.locator", paragraph, sentence);
	return cell ? t("drawer.cell", locator, cell.table, cell.row, cell.column) : locator;
}

/** What a statement says: in our own words, or by its figures while nobody has found them; nothing where it has none. */
export function gistText({ gist, figures }) {
	return figures?.length > 0 ? t("statement.figures", figures.join(" · ")) : gist;
}

/** A moment as a date, in the time zone of whoever looks. */
export function dateText(moment) {
	return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
}
