import { chart } from "./chart.js";
import { comparisonText, figureText, periodText, unitName } from "./figures.js";
import { t } from "./language.js";
import { bars, heightOfBars } from "./option-bars.js";
import { readings } from "./option-readings.js";
import { timeline } from "./option-timeline.js";

/**
 * The charts that figures come to: one for each that is a multiple of a base, of its readings; for the others one for
 * each unit, over time where anything is published of several periods, else as bars.
 * @param figures observations of any indicators
 * @param title what they are together
 * @param query the parameters of /observations that give just these figures
 * @param derived observations among which the readings are
 */
export function chartsOf(figures, { title, query, derived = [], ...rest }) {
	const multiples = new Map(figures.map((figure) => [figure, readingsOf(figure, derived)]).filter(([, readings]) => readings.length === 2));
	const highest = Math.max(...[...multiples.values()].map(([, high]) => Number(high.value)));
	const units = Map.groupBy(figures.filter((figure) => !multiples.has(figure)), (figure) => figure.unit);
	return [
		...[...multiples].map(([stated, readings]) => readingsChart(stated, readings, highest, query, rest)),
		...[...units].map(([unit, ofUnit]) =>
			chartOfUnit(unit, ofUnit, {
				...rest,
				title: units.size > 1 ? `${title} · ${unitName(unit)}` : title,
				query: { ...query, unit },
			}),
		),
	];
}

function chartOfUnit(unit, figures, rest) {
	const series = [...Map.groupBy(figures, seriesOf).values()];
	const spansTime = series.some((ofSeries) => new Set(ofSeries.map(({ period }) => period.label)).size > 1);
	return spansTime ? overTime(unit, series, figures, rest) : asBars(unit, figures, rest);
}

/** What is one series: a plan and an outcome, or a level and its change, are two. */
function seriesOf({ indicator, place, source, status, comparison }) {
	return [indicator, place.code, source.id, status, comparison?.kind].join(" ");
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
		differs(({ status }) => status) && figure.status !== "actual" && t(`status.${figure.status}`),
		differs(({ comparison }) => comparison?.kind) && figure.comparison && comparisonText(figure.comparison),
		figure.joint && t("figure.joint"),
	]
		.filter(Boolean)
		.join(", ");
}

/** The lower and the higher reading of a figure that is so many times more than a base, if they are among the derived. */
function readingsOf(stated, derived) {
	return derived
		.filter(({ unit, derivation }) => unit === stated.unit && derivation.inputs.includes(stated.id))
		.toSorted((a, b) => a.value - b.value);
}

function readingsChart(stated, [low, high], highest, { asOf }, rest) {
	const top = roundedUp(highest * 1.1);
	return chart({
		...rest,
		title: stated.name,
		figures: [stated, low, high],
		query: { indicator: [stated.indicator, low.indicator, high.indicator], unit: stated.unit, origin: "all", asOf },
		height: 260,
		embed: stated.indicator,
		option: (look, width) => readings({ stated, low, high, top }, look, width),
	});
}

/** The next number with one digit, or with a half after it. */
function roundedUp(number) {
	const half = 10 ** Math.floor(Math.log10(number)) / 2;
	return Math.ceil(number / half) * half;
}
