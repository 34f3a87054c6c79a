import { read } from "./parts/api.js";
import { chartsOf, readingsChart, readingsOf } from "./parts/charts.js";
import { h } from "./parts/dom.js";
import { installDrawer } from "./parts/drawer.js";
import { language, t } from "./parts/language.js";
import { empty, fill } from "./parts/states.js";

/** A chart of one indicator for the frames of other people's pages, with a way to its source. */
const view = document.getElementById("view");
const code = view.dataset.indicator;

await fill(view, async () => {
	const indicator = await read(`/indicators/${encodeURIComponent(code)}`);
	document.title = `${indicator.name} · ${document.title}`;
	const { items } = await read("/observations", { indicator: code, origin: indicator.origin, limit: 1000 });
	return [...(await charts(indicator, items)), credit(indicator.origin)];
});
installDrawer();

async function charts({ name, comparison }, figures) {
	if (figures.length === 0) {
		return [h("h1", {}, name), empty()];
	}
	const query = { indicator: code, origin: figures[0].origin };
	if (!comparison) {
		return chartsOf(figures, { title: name, query, level: 1 });
	}
	const { items } = await read("/observations", { topic: figures[0].topic, origin: "derived", limit: 1000 });
	const [stated] = figures;
	return readingsOf(stated, items).length === 2
		? [readingsChart(stated, items, { title: name, level: 1 })]
		: chartsOf(figures, { title: name, query, level: 1 });
}

function credit(origin) {
	const page = `/explore?lang=${language}&indicator=${code}&origin=${origin}`;
	return h("p", { class: "credit" }, h("a", { href: page, target: "_blank", rel: "noopener" }, t("embed.credit")));
}
