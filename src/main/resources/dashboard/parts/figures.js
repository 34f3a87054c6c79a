import { read } from "./api.js";
import { isText, language, t } from "./language.js";

/** How figures are told in words, as `FigureTexts` of the service tells them. What is stated is printed with all the digits it has. */

/** Kinds of comparison whose values are how much something rose or fell. */
const SIGNED = ["change", "average-change", "contribution", "change-of-change"];

/** The powers of ten that have names, the highest first. */
const magnitudes = t("number.magnitudes").split(",").map((magnitude) => magnitude.split(":"));

// A zero at the end is a digit too: 46.30 is better known than 46.3, and comes as a text.
function grouped(value) {
	return new Intl.NumberFormat(language, { minimumFractionDigits: decimals(value), maximumFractionDigits: 20 }).format(value);
}

function decimals(value) {
	return Math.min(String(value).split(".")[1]?.length ?? 0, 20);
}

/** A number that is not negative: "13 billion" is as exact as 13,000,000,000, and can be read. Two zeros at least are saved. */
function number(value) {
	const scaled = (exponent) => value / 10 ** exponent;
	const [exponent, name] = magnitudes.find(([size]) => scaled(size) >= 1 && decimals(scaled(size)) <= Math.min(4, size - 2)) ?? [];
	return name ? grouped(scaled(exponent)) + name : grouped(value);
}

/** A place in an order, such as "3rd". */
function ordinal(place) {
	const ofTen = place % 10;
	const isTeen = Math.floor(place / 10) % 10 === 1;
	return number(place) + t("number.ordinals").split(",")[ofTen > 3 || isTeen ? 0 : ofTen];
}

/** A change that is derived and only about right: one decimal, or else two digits, say enough of it. */
function rounded(value) {
	const enough = Math.max(1, 1 - Math.floor(Math.log10(Math.abs(value))));
	return decimals(value) > enough ? Number(Number(value).toFixed(enough)) : value;
}

/** All units, by code. */
let units = new Map();

/** Reads what units are called; where that fails, they are shown by their codes. */
export async function readUnits() {
	if (units.size > 0) {
		return;
	}
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
	const [answer] = await Promise.all([read(resource, parameters), readUnits()]);
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

/** A value with its unit, such as "¥13 billion". A rise has a plus, so that it is not taken for a level. */
function amount(value, unit, isChange) {
	const sign = value < 0 ? "-" : isChange && value > 0 ? "+" : "";
	const size = String(value).replace("-", "");
	const isRate = unit.includes("-per-") && !unit.endsWith("-per-year");
	const digits = isRate ? grouped(size) : number(size);
	return language === "zh" ? withUnit(sign + digits, unit) : sign + withUnit(digits, unit);
}

function withUnit(digits, unit) {
	const key = `unit.${unit}`;
	if (isText(key)) {
		return t(/^[-+]?1$/.test(digits) && isText(`${key}.one`) ? `${key}.one` : key, digits);
	}
	const { symbol = unit, name = unit, dimension } = units.get(unit) ?? {};
	// A symbol is of Latin letters, which Chinese has words for.
	return t(dimension === "money" ? "unit.money" : "unit.other", digits, language === "zh" ? name : symbol);
}

/**
 * A figure with its qualifier, such as "more than 80%" and "5th of 11 cities of Shanxi", or why it has no value.
 * @param nameOf what a place is called, by its code
 */
export function figureText({ value, upper, unit, relation, missing, comparison, origin }, nameOf = placeName) {
	if (missing) {
		return t(`missing.${missing}`);
	}
	const { kind, among, basePeriod } = comparison ?? {};
	const isRough = comparison && origin === "derived" && relation === "approx";
	const bare = { "times-more": number, rank: ordinal };
	const shown = (it) => bare[kind]?.(it) ?? amount(it, unit, SIGNED.includes(kind));
	const numbers = relation === "between" ? t("figure.between", shown(value), shown(upper)) : shown(isRough ? rounded(value) : value);
	const around = {
		"times-more": () => t("figure.times-more", numbers),
		rank: () => rankText(numbers, among ?? {}, nameOf),
		"of-plan": () => (basePeriod ? t("figure.ofPlan.of", numbers, labelText(basePeriod.label)) : t("figure.ofPlan", numbers)),
	};
	return t(`relation.${relation}`, around[kind]?.() ?? numbers);
}

function rankText(numbers, { place, kind, count }, nameOf) {
	const said = Object.entries({ place, kind, count }).filter(([, value]) => value).map(([name]) => name);
	const rank = t("figure.rank", numbers);
	return said.length > 0 ? t(["figure.among", ...said].join("."), rank, place && nameOf(place), kind, count) : rank;
}

/** What has to be known beside the figure itself, in short phrases. */
export function notes(observation) {
	const { counted, status, note, place, period, joint, derivation, source, contested, differsFrom, alsoStated, supersededAt, break: since } = observation;
	return [
		status !== "actual" && t(`status.${status}`),
		counted,
		...toldApart(observation),
		periodText(period),
		since && t("figure.break", since.day, t(`break.${since.reason}`)),
		joint && (place?.members ? t("figure.jointOf", place.name) : t("figure.joint")),
		derivation && t(derivation.mixed ? "figure.mixed" : "figure.derivedBy", derivation.formula),
		alsoStated?.count > 0 && t(`figure.alsoStated${alsoStated.count === 1 ? ".one" : ""}`, alsoStated.count),
		contested && t("figure.contradicted"),
		alsoStated?.possiblyNewer && t("figure.possiblyNewer"),
		alsoStated?.retracted && t("figure.saysRetracted"),
		...["copyOf", "replacedBy", "retractedBy"].map((relation) => source?.[relation] && t(`figure.${relation}`)),
		differsFrom?.length > 0 && t("figure.differs"),
		supersededAt && t("figure.withdrawn"),
		note,
	].filter(Boolean);
}

/**
 * What tells a figure apart from others of its indicator: what it is a share of and compared with, and how it is valued.
 * @param nameOf what a place is called, by its code
 */
export function toldApart({ unit, shareOf, comparison, prices, priceYear, currency, likeForLike, accumulation }, nameOf = placeName) {
	const { kind, basePeriod, place, distance } = comparison ?? {};
	// An indicator says what it is a share of for its amounts, too, which are none.
	const isShare = shareOf && (shareOf.indicator || kind?.startsWith("contribution") || (["percent", "permille"].includes(unit) && !comparison));
	return [
		basePeriod && kind !== "of-plan" && t(`figure.${kind}.on`, distance ? t(`base.${distance}`) : labelText(basePeriod.label)),
		isShare && t(kind?.startsWith("contribution") ? "figure.contributesTo" : "figure.shareOf", shareOf.name),
		place && t("figure.against", nameOf(place)),
		prices && (priceYear ? t("figure.prices.of", t(`prices.${prices}`), priceYear) : t("figure.prices", t(`prices.${prices}`))),
		currency && t("figure.currency", language === "zh" ? unitName(currency) : currency),
		likeForLike && t("figure.likeForLike"),
		accumulation && t(`accumulation.${accumulation}`),
	].filter(Boolean);
}

/** The name of a unit, for a heading. */
export function unitName(unit) {
	return units.get(unit)?.name ?? unit;
}

/** A period as it is meant: the time that is stated, or the date of publication in its stead. */
export function periodText({ label, basis }) {
	const time = labelText(label);
	if (basis !== "publication") {
		return time;
	}
	// Only what is derived from several periods has a range here.
	return t(label.includes("/") ? "figure.partlyPublished" : "figure.published", time);
}

/** A period as people say it, such as "January to August 2021". */
function labelText(label) {
	const [first, last] = label.split("/");
	const [year, month] = first.split("-");
	const nameOf = (of) => t("period.months").split(" ")[of.slice(5) - 1];
	if (last) {
		const isOfYear = first.length === 7 && last.startsWith(year);
		return isOfYear ? t("figure.months", year, nameOf(first), nameOf(last)) : t("figure.between", labelText(first), labelText(last));
	}
	return first.length === 10 ? first : month ? t("figure.month", year, nameOf(first)) : t("figure.year", year);
}
