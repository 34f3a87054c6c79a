import { chart } from "./chart.js";

/**
 * A chart for each indicator of figures.
 * @param figures observations of any indicators
 * @param query the parameters that narrow them, as /observations and the charts both take them
 */
export function chartsOf(figures, { query, level }) {
	const names = new Map(figures.map(({ indicator, name }) => [indicator, name]));
	return [...names].map(([code, name]) => chart({ code, name, query, level }));
}
