import { go, state } from "./parts/address.js";
import { read } from "./parts/api.js";
import { chart } from "./parts/chart.js";
import { h } from "./parts/dom.js";
import { installDrawer } from "./parts/drawer.js";
import { readUnits } from "./parts/figures.js";
import { explore, t } from "./parts/language.js";
import { fill } from "./parts/states.js";

/** The parameters that the chart has too. */
const SELECTION = ["place", "within", "kind", "groups", "unit", "source", "status", "comparison", "from", "to", "sources", "asOf", "publishedBy", "origin", "transform", "base", "where", "plot", "beside", "panels", "accumulation"];

/** Those of them that the page for exploring has. */
const EXPLORED = ["place", "source", "status", "comparison", "from", "to", "asOf", "publishedBy", "origin", "transform", "base", "accumulation"];

/** A chart of one indicator for the frames of other people's pages, with a way to its source. */
const view = document.getElementById("view");
const heading = document.querySelector("h1");
const code = view.dataset.indicator;

await fill(view, async () => {
	const [{ name, origin }] = await Promise.all([read(`/indicators/${encodeURIComponent(code)}`), readUnits()]);
	const asked = state();
	const of = (names) => Object.fromEntries(names.filter((parameter) => asked.has(parameter)).map((parameter) => [parameter, asked.getAll(parameter)]));
	const query = of(SELECTION);
	const place = query.beside ?? (query.place?.length === 1 && !query.place[0].includes(",") ? query.place : null);
	const title = place ? `${name}, ${(await read(`/places/${encodeURIComponent(place[0])}`)).name}` : name;
	document.title = `${title} · ${heading.textContent}`;
	heading.textContent = title;
	// A frame is low: it has one quantity, and the page for exploring has all.
	const drawing = chart({ code, name, title, query: { panels: 1, height: heightOfFrame(), groups: query.place || query.within ? false : null, ...query }, level: 2, choose: (changes) => go(changes, { replace: true }) });
	const page = explore({ indicator: code, origin, view: "chart", ...of(EXPLORED), ...(query.beside && !query.place && { place: query.beside }) });
	return [drawing, h("p", { class: "credit" }, h("a", { href: page, target: "_blank", rel: "noopener" }, t("embed.credit")))];
});
installDrawer();

/** What the frame has room for, beside the line below the chart. */
function heightOfFrame() {
	return Math.min(1600, Math.max(200, innerHeight - 52));
}
