import { state } from "./parts/address.js";
import { read } from "./parts/api.js";
import { chart } from "./parts/chart.js";
import { h } from "./parts/dom.js";
import { installDrawer } from "./parts/drawer.js";
import { readUnits } from "./parts/figures.js";
import { language, t } from "./parts/language.js";
import { fill } from "./parts/states.js";

/** The parameters that the chart has too. */
const SELECTION = ["place", "unit", "source", "status", "comparison", "from", "to", "sources", "asOf", "publishedBy", "origin", "transform", "base"];

/** A chart of one indicator for the frames of other people's pages, with a way to its source. */
const view = document.getElementById("view");
const heading = document.querySelector("h1");
const code = view.dataset.indicator;

await fill(view, async () => {
	const [{ name, origin }] = await Promise.all([read(`/indicators/${encodeURIComponent(code)}`), readUnits()]);
	document.title = `${name} · ${heading.textContent}`;
	heading.textContent = name;
	const asked = state();
	const query = Object.fromEntries(SELECTION.filter((parameter) => asked.has(parameter)).map((parameter) => [parameter, asked.getAll(parameter)]));
	return [chart({ code, name, query, level: 2 }), credit(origin)];
});
installDrawer();

function credit(origin) {
	const page = `/explore?lang=${language}&indicator=${code}&origin=${origin}`;
	return h("p", { class: "credit" }, h("a", { href: page, target: "_blank", rel: "noopener" }, t("embed.credit")));
}
