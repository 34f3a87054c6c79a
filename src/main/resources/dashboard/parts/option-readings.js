import { amount } from "./figures.js";
import { t } from "./language.js";
import { base, middleOf } from "./option-base.js";

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
