import { read } from "./parts/api.js";
import { chartsOf } from "./parts/charts.js";
import { h } from "./parts/dom.js";
import { installDrawer } from "./parts/drawer.js";
import { readUnits } from "./parts/figures.js";
import { language, t } from "./parts/language.js";
import { readingsAmong } from "./parts/readings.js";
import { empty, fill } from "./parts/states.js";

/** A chart of one indicator for the frames of other people's pages, with a way to its source. */
const view = document.getElementById("view");
const heading = document.querySelector("h1");
const code = view.dataset.indicator;

await fill(view, async () => {
	const [{ name, origin }] = await Promise.all([read(`/indicators/${encodeURIComponent(code)}`), readUnits()]);
	document.title = `${name} · ${heading.textContent}`;
	heading.textContent = name;
	const query = { indicator: code, origin };
	const { items } = await read("/observations", { ...query, limit: 1000 });
	const shown = items.length > 0
		? chartsOf(items, { title: name, query, derived: await readingsAmong(items), level: 2 })
		: [h("h2", {}, name), empty()];
	return [...shown, credit(origin)];
});
installDrawer();

function credit(origin) {
	const page = `/explore?lang=${language}&indicator=${code}&origin=${origin}`;
	return h("p", { class: "credit" }, h("a", { href: page, target: "_blank", rel: "noopener" }, t("embed.credit")));
}
