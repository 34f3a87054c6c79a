import { chart } from "./chart.js";
import { bars, heightOfBars, readings, timeline } from "./chart-options.js";
import { figureText, periodText } from "./figures.js";
import { t } from "./language.js";

/**
 * The charts that figures come to: one for each unit, over time where anything is published of several periods, else as
 * bars.
 * @param figures observations of any indicators
 * @param title what they are together
 * @param query the parameters of /observations that give just these figures
 */
export function chartsOf(figures, { title, query, ...rest }) {
	const units = groupBy(figures, (figure) => figure.unit);
	return [...units].map(([unit, ofUnit]) =>
		chartOfUnit(unit, ofUnit, { ...rest, title: units.size > 1 ? `${title} (${unit})` : title, query: { ...query, unit } }),
	);
}

function chartOfUnit(unit, figures, rest) {
	const series = [...groupBy(figures, ({ indicator, place, source }) => [indicator, place.code, source.id].join(" ")).values()];
	const spansTime = series.some((ofSeries) => new Set(ofSeries.map(({ period }) => period.label)).size > 1);
	return spansTime ? overTime(unit, series, figures, rest) : asBars(unit, figures, rest);
}

function asBars(unit, figures, rest) {
	const rows = figures.map((figure) => ({ label: labelAmong(figures, figure), text: figureText(figure), figures: [figure] }));
	return chart({ ...rest, figures, height: heightOfBars(rows), option: (look, width) => bars({ rows, unit }, look, width) });
}

function overTime(unit, series, figures, rest) {
	const named = series.map((ofSeries) => ({
		name: labelAmong(figures, ofSeries[0], false),
		figures: ofSeries.toSorted((a, b) => a.period.start.localeCompare(b.period.start)),
	}));
	return chart({ ...rest, figures, height: 340, option: (look, width) => timeline({ series: named, unit }, look, width) });
}

/** The name of a figure, with what sets it apart from the others beside it. */
function labelAmong(figures, figure, hasPeriod = true) {
	const differs = (of) => new Set(figures.map(of)).size > 1;
	return [
		figure.name,
		differs(({ place }) => place.code) && figure.place.name,
		hasPeriod && differs(({ period }) => period.label) && periodText(figure.period),
		differs(({ source }) => source.id) && figure.source.id,
		figure.joint && t("figure.joint"),
	]
		.filter(Boolean)
		.join(", ");
}

/**
 * The chart of a figure that is so many times more than a base, from its two readings.
 * @param stated the figure as the source has it
 * @param derived observations among which its readings are
 * @param highest the highest reading of all charts beside it, so that they have one scale
 */
export function readingsChart(stated, derived, { highest = null, ...rest }) {
	const [low, high] = readingsOf(stated, derived);
	const top = roundedUp(Number(highest ?? high.value) * 1.1);
	return chart({
		...rest,
		figures: [stated, low, high],
		query: { indicator: [stated.indicator, low.indicator, high.indicator], unit: stated.unit, origin: "all" },
		height: 260,
		option: (look, width) => readings({ stated, low, high, top }, look, width),
	});
}

/** The lower and the higher reading of a figure, among those that are derived from it. */
export function readingsOf(stated, derived) {
	return derived
		.filter(({ unit, derivation }) => unit === stated.unit && derivation.inputs.includes(stated.id))
		.toSorted((a, b) => a.value - b.value);
}

/** The next number with one digit, or with a half after it. */
function roundedUp(number) {
	const half = 10 ** Math.floor(Math.log10(number)) / 2;
	return Math.ceil(number / half) * half;
}

export function groupBy(items, key) {
	const groups = new Map();
	for (const item of items) {
		groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
	}
	return groups;
}
