import { read } from "./api.js";
import { chartsOf } from "./charts.js";
import { h } from "./dom.js";
import { readingsAmong } from "./readings.js";
import { fill, loading } from "./states.js";

/** The chart of an indicator at places, which comes once its figures are read. */
export function indicatorChart(indicator, { place, from, to, source, status, comparison, asOf, title, level = 3 } = {}) {
	const query = { indicator, place, groups: place ? false : null, from, to, source, status, comparison, asOf };
	const element = h("div", {}, loading());
	fill(element, async () => {
		const { items } = await read("/observations", { ...query, limit: 1000 });
		const derived = await readingsAmong(items, { asOf });
		return items.length > 0 && chartsOf(items, { title: title ?? items[0].name, query, derived, embed: indicator, level });
	});
	return element;
}
