import { amount } from "./figures.js";
import { base, escaped } from "./option-base.js";

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
