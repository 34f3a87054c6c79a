import { amount, figureText } from "./figures.js";
import { base, middleOf } from "./option-base.js";

/**
 * Figures over time. Points of one series are joined by a line; where only one is published, there is none.
 * @param series of `{ name, figures }`, of one unit
 */
export function timeline({ series, unit }, look, width) {
	const isLabelled = width > 420 && series.every(({ figures }) => figures.length <= 12);
	return {
		...base(look),
		legend: series.length > 1 ? { bottom: 0, type: "scroll", textStyle: { color: look.ink } } : undefined,
		grid: { left: 8, right: isLabelled ? 44 : 16, top: 28, bottom: series.length > 1 ? 36 : 8, containLabel: true },
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
