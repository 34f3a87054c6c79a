import { language, t } from "./language.js";
import { amount, figureText, notes, periodText } from "./figures.js";

/**
 * What ECharts is told to draw. The same marks mean the same everywhere: solid is certain, hatched is open or joint,
 * pale is derived. A look has the colours of the theme.
 */

const HATCH = { symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };

/**
 * Horizontal bars, a row for each label, of one or more figures each.
 * @param rows of `{ label, text, figures }`, the first one on top
 * @param unit of all figures
 */
export function bars({ rows, unit }, look, width) {
	const count = Math.max(...rows.map((row) => row.figures.length));
	const series = [];
	for (let index = 0; index < count; index++) {
		series.push(barSeries(rows.map((row) => row.figures[index] && segment(row.figures[index], look))));
	}
	series.push(barSeries(rows.map((row) => openPart(row.figures.at(-1), unit, look))));
	return {
		...base(look),
		grid: { left: 2, right: 12, top: 4, bottom: 24 },
		xAxis: valueAxis(unit, rows, look, width),
		yAxis: {
			type: "category",
			inverse: true,
			data: rows.map((row) => row.label),
			axisTick: { show: false },
			axisLine: { lineStyle: { color: look.line } },
			axisLabel: {
				inside: true,
				margin: 0,
				verticalAlign: "bottom",
				padding: [0, 0, 12, 0],
				width: width - 20,
				overflow: "truncate",
				formatter: (label, index) => `{figure|${escaped(rows[index].text)}}  {name|${escaped(label)}}`,
				rich: {
					figure: { color: look.ink, fontSize: 15, fontWeight: 700 },
					name: { color: look.muted, fontSize: 13 },
				},
			},
			z: 3,
		},
		series,
	};
}

/** The height, in pixels, of bars of so many rows. */
export function heightOfBars(rows) {
	return rows.length * 58 + 36;
}

function barSeries(data) {
	return { type: "bar", stack: "all", stackStrategy: "all", barWidth: 14, barMinHeight: 4, data: data.map((item) => item ?? "-") };
}

function segment(observation, look) {
	const { value, relation } = observation;
	const style = styleOf(observation, look);
	const isCeiling = relation === "lt" || relation === "le";
	return {
		value: Number(value),
		observation,
		itemStyle: isCeiling ? { ...style, color: look.surface, decal: hatch(look.accent) } : style,
	};
}

/** What lies beyond a lower bound: as far as a share can go, or a little way for what has no end. */
function openPart(observation, unit, look) {
	const { value, relation } = observation;
	if (relation !== "gt" && relation !== "ge") {
		return null;
	}
	const bound = Number(value);
	return {
		value: unit === "percent" && bound >= 0 && bound <= 100 ? 100 - bound : Math.abs(bound) * 0.2,
		observation,
		itemStyle: { color: look.surface, borderColor: look.accent, borderWidth: 1, decal: hatch(look.accent) },
	};
}

function styleOf({ joint, origin }, look) {
	if (joint) {
		return { color: look.joint, borderColor: look.background, borderWidth: 1, decal: hatch(look.background) };
	}
	if (origin === "derived") {
		return { color: look.surface, borderColor: look.second, borderWidth: 1.5, borderType: "dashed" };
	}
	return { color: look.accent, borderColor: look.background, borderWidth: 1 };
}

function hatch(color) {
	return { ...HATCH, color };
}

function valueAxis(unit, rows, look, width) {
	const values = rows.flatMap((row) => row.figures.map((figure) => Number(figure.value)));
	const isShare = unit === "percent" && values.every((value) => value >= 0 && value <= 100);
	return {
		type: "value",
		min: isShare ? 0 : undefined,
		max: isShare ? 100 : undefined,
		interval: isShare ? (width < 420 ? 50 : 25) : undefined,
		splitNumber: width < 420 ? 2 : 4,
		axisLabel: { color: look.muted, hideOverlap: true, formatter: (value) => amount(value, unit) },
		splitLine: { lineStyle: { color: look.line } },
	};
}

/**
 * Figures over time. Points of one series are joined by a line; where only one is published, there is none.
 * @param series of `{ name, figures }`, of one unit
 */
export function timeline({ series, unit }, look, width) {
	const isLabelled = width > 420 && series.every(({ figures }) => figures.length <= 12);
	return {
		...base(look),
		legend: series.length > 1 ? { bottom: 0, type: "scroll", textStyle: { color: look.ink } } : undefined,
		grid: { left: 8, right: 16, top: 28, bottom: series.length > 1 ? 36 : 8, containLabel: true },
		xAxis: { type: "time", axisLabel: { color: look.muted, hideOverlap: true }, axisLine: { lineStyle: { color: look.line } } },
		yAxis: {
			type: "value",
			scale: true,
			splitNumber: 4,
			axisLabel: { color: look.muted, formatter: (value) => amount(value, unit) },
			splitLine: { lineStyle: { color: look.line } },
		},
		series: series.map(({ name, figures }, index) => ({
			type: "line",
			name,
			color: look.series[index % look.series.length],
			showSymbol: true,
			symbolSize: 9,
			data: figures.map((observation, at) => ({
				value: [middleOf(observation.period), Number(observation.value)],
				observation,
				...symbolOf(observation),
				// Inwards at the ends, where there is no room beside.
				label: { align: at === 0 ? "left" : at === figures.length - 1 ? "right" : "center" },
			})),
			label: { show: isLabelled, color: look.ink, formatter: ({ data }) => figureText(data.observation) },
			labelLayout: { hideOverlap: true },
		})),
	};
}

function symbolOf({ relation, origin }) {
	if (relation === "gt" || relation === "ge") {
		return { symbol: "triangle", symbolSize: 13 };
	}
	if (relation === "lt" || relation === "le") {
		return { symbol: "triangle", symbolSize: 13, symbolRotate: 180 };
	}
	return { symbol: origin === "derived" ? "emptyCircle" : "circle" };
}

function middleOf({ start, end }) {
	return (Date.parse(start) + Date.parse(end)) / 2;
}

/**
 * A multiple of a base period in its two readings: the base, and later a column that is certain up to the lower reading
 * and shaded from there to the higher one. There is no line, for no year between is published.
 * @param stated the figure as the source has it
 * @param low the lower reading, a derived figure
 * @param high the higher reading, a derived figure
 * @param top where the axis ends, so that several such charts can be compared
 */
export function readings({ stated, low, high, top }, look, width) {
	const { basePeriod } = stated.comparison;
	const [start, end] = [basePeriod, stated.period].map(middleOf);
	const margin = (end - start) * 0.2;
	const column = Math.min(72, width / 5);
	const [least, most] = [low, high].map((reading) => Number(reading.value));
	const parts = [
		{ x: [start, end], y: [0, top], inset: column / 2 + 6, fill: look.surface, text: t("chart.unpublished"), ink: look.muted, inside: true },
		{ x: [start, start], y: [0, 1], inset: -column / 2, fill: look.muted, text: t("chart.base", basePeriod.label), ink: look.ink },
		{ x: [end, end], y: [0, least], inset: -column / 2, fill: look.accent },
		{
			x: [end, end],
			y: [least, most],
			inset: -column / 2,
			fill: look.second,
			text: t("figure.between", amount(low.value, low.unit), amount(high.value, high.unit)),
			ink: look.ink,
		},
	];
	return {
		...base(look),
		grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
		xAxis: {
			type: "value",
			min: start - margin,
			max: end + margin,
			axisLabel: {
				color: look.muted,
				customValues: [start, end],
				formatter: (value) => (value === start ? basePeriod : stated.period).label,
			},
			axisTick: { show: false },
			axisLine: { lineStyle: { color: look.line } },
			splitLine: { show: false },
		},
		yAxis: {
			type: "value",
			min: 0,
			max: top,
			splitNumber: 4,
			axisLabel: { color: look.muted, formatter: (value) => amount(value, stated.unit) },
			splitLine: { lineStyle: { color: look.line } },
		},
		series: {
			type: "custom",
			data: parts.map(({ x, y }) => ({ value: [...x, ...y], observation: stated })),
			encode: { x: [0, 1], y: [2, 3] },
			renderItem: (item, api) => block(api, parts[item.dataIndexInside]),
		},
	};
}

/** A filled rectangle with a text in or above it. */
function block(api, { inset, fill, text, ink, inside = false }) {
	const [left, bottom] = api.coord([api.value(0), api.value(2)]);
	const [right, top] = api.coord([api.value(1), api.value(3)]);
	const height = Math.max(bottom - top, 3);
	return {
		type: "rect",
		shape: { x: left + inset, y: bottom - height, width: right - left - 2 * inset, height },
		style: { fill },
		textContent: text && {
			style: { text, fill: ink, fontSize: 13, fontWeight: inside ? 400 : 700, width: inside ? right - left - 2 * inset - 12 : undefined, overflow: "break", align: "center" },
		},
		textConfig: { position: inside ? "inside" : "top" },
	};
}

function base(look) {
	return {
		animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
		animationDuration: 400,
		textStyle: { fontFamily: look.font, color: look.ink },
		tooltip: {
			renderMode: "richText",
			confine: true,
			backgroundColor: look.background,
			borderColor: look.line,
			textStyle: { color: look.ink, fontSize: 13 },
			formatter: ({ data }) => (data?.observation ? tooltip(data.observation) : ""),
		},
	};
}

function tooltip(observation) {
	return [observation.name, figureText(observation), notes(observation).join(" · ")].map(escaped).join("\n");
}

/** Keeps a name from being read as markup of rich text. */
function escaped(text) {
	return text.replaceAll("{", "(").replaceAll("}", ")").replaceAll("|", "/");
}
