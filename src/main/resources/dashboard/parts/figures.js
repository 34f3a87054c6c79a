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
 * A figure with its qualifier, such as "more than 80%".
 * @param isExact whether to print all digits of a change that is derived and only about right
 */
export function figureText(observation, isExact = false) {
	const { value, upper, unit, relation, comparison, origin } = observation;
	const format = comparison && origin === "derived" && relation === "approx" && !isExact ? ABOUT : EXACTLY;
	const text = comparison?.kind === "times-more" ? t("figure.times-more", plain.format(value)) : signed(value, unit, comparison, format);
	if (relation === "between") {
		return t("figure.between", text, signed(upper, unit, comparison, format));
	}
	return relation === "eq" ? text : t(`relation.${relation}`, text);
}

/** A rise has a plus, so that it is not taken for a level. */
function signed(value, unit, comparison, format) {
	return (comparison?.kind === "change" && value > 0 ? "+" : "") + amount(value, unit, format);
}

/** What has to be known beside the figure itself, in short phrases. */
export function notes(observation) {
	const { comparison, counted, shareOf, status, note, place, period, joint, origin, disagreesWith, supersededAt } = observation;
	return [
		status !== "actual" && t(`status.${status}`),
		counted,
		shareOf && t("figure.shareOf", shareOf),
		comparison && comparisonText(comparison),
		periodText(period),
		joint && (place?.members ? t("figure.jointOf", place.name) : t("figure.joint")),
		origin === "derived" && t("figure.derived"),
		disagreesWith?.length > 0 && t("figure.contradicted"),
		supersededAt && t("figure.withdrawn"),
		note,
	].filter(Boolean);
}

/** The place of a figure on the page of another one; nothing where its notes name it as a group. */
export function placeNote({ place, joint }, ofPage) {
	return place.code !== ofPage && !(joint && place.members) && place.name;
}

/** What a figure is compared with. */
export function comparisonText({ kind, basePeriod }) {
	return t(`figure.${kind}.on`, baseText(basePeriod));
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
	const time = isRange ? t("figure.between", start, end) : label;
	if (basis !== "publication") {
		return time;
	}
	// Only what is derived from several periods has a range here.
	return t(isRange ? "figure.partlyPublished" : "figure.published", time);
}

/** Where a figure stands in its source. */
export function locatorText({ paragraph, sentence }) {
	return paragraph === null || sentence === null ? t("drawer.wholeSource") : t("drawer.locator", paragraph, sentence);
}

/** What a statement says: in our own words, or by its figures while nobody has found them; nothing where it has none. */
export function gistText({ gist, figures }) {
	return figures?.length > 0 ? t("statement.figures", figures.join(" · ")) : gist;
}

/** A moment as a date, in the time zone of whoever looks. */
export function dateText(moment) {
	return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
}
