import { chartsOf, readingsChart, readingsOf } from "./charts.js";
import { h } from "./dom.js";
import { t } from "./language.js";

/** Multiples of a base side by side on the same scale, and what else is measured as it comes. */
export function tradeCharts(metrics) {
	const multiples = metrics.flatMap(({ flowName, observations, derived }) =>
		observations
			.filter((stated) => readingsOf(stated, derived).length === 2)
			.map((stated) => ({ title: flowName, stated, derived, high: Number(readingsOf(stated, derived)[1].value) })),
	);
	const highest = Math.max(...multiples.map(({ high }) => high));
	const others = metrics.flatMap(({ observations, derived }) => observations.filter((stated) => readingsOf(stated, derived).length !== 2));
	return h(
		"div",
		{ class: "charts" },
		multiples.map(({ title, stated, derived }) => readingsChart(stated, derived, { title, highest, embed: stated.indicator })),
		chartsOf(others, { title: t("overview.trade"), query: { topic: "trade" } }),
	);
}
