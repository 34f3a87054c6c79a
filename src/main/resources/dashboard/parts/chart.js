import { address } from "./api.js";
import { asOneStop, h, newId } from "./dom.js";
import { drawn, drawnNow, onWidth } from "./drawn.js";
import { language, t } from "./language.js";
import { chooseByDragging, showPoints } from "./point.js";
import { savePicture } from "./save.js";
import { fill, loading } from "./states.js";

/** The formats that a chart's figures are downloaded in. */
const FORMATS = { csv: "CSV", xlsx: "XLSX", jsonstat: "JSON-stat" };

/** Wide enough for paper, in pixels. */
const WIDTH_OF_FILES = 800;

/** The parameters of a chart that its figures do not have. */
const OF_CHARTS = ["plot", "beside", "panels", "height"];

/** What draws the charts of the page that were not seen yet, once the page is printed. */
const unseen = new Set();

addEventListener("beforeprint", () => unseen.forEach((drawAtOnce) => drawAtOnce()));

/** How the charts of the page are drawn. */
let way = {};

const seeing = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => make(target)), { rootMargin: "200px" });

/**
 * Has each chart that the service left room for drawn once it is seen, or printed.
 * @param level how deep their headings are in the page
 * @param query parameters that all of them have
 * @param choose what takes the choices of the reader
 */
export function drawCharts({ level, query = {}, choose }) {
	way = { level, query, choose };
	unmade().forEach((figure) => seeing.observe(figure));
}

addEventListener("beforeprint", () => unmade().forEach(make), { capture: true });

function unmade() {
	return document.querySelectorAll("figure[data-code]");
}

function make(figure) {
	const { code, name, title, query } = figure.dataset;
	seeing.unobserve(figure);
	const asked = { ...way.query, ...Object.fromEntries(new URLSearchParams(query)) };
	figure.replaceWith(chart({ code, name, title, query: asked, level: way.level, choose: way.choose }));
}

/**
 * A chart of an indicator with its table, its downloads and the code that embeds it.
 * @param code the indicator
 * @param name what it is called
 * @param query the parameters that narrow its figures, as /observations and the chart both take them, and those of the chart
 * @param title the title of its frame on other pages
 * @param choose takes a choice of the reader, the parameters that change, and returns whether the page shows another chart for it; without it, the table is on another page
 */
function chart({ code, name, query, level, title, choose }) {
	const id = newId("chart");
	const drawing = h("div", {}, loading());
	const area = h("div", { class: "chart-area" }, drawing);
	let asked = withOrigin(query);
	let width = 0;
	const change = (changes) => {
		asked = withOrigin({ ...asked, ...changes });
		if (choose?.(changes)) {
			return;
		}
		draw();
		tools.replaceChildren(...toolsOf());
	};
	const plots = buttons("plot", () => asked.plot ?? "lines", { lines: { plot: null }, bars: { plot: "bars" } }, change);
	const transforms = buttons("transform", () => asked.transform ?? "level", {
		level: { transform: null, base: null },
		"percent-change-on-year": { transform: "percent-change-on-year", base: null },
		index: { transform: "index", get base() { return area.querySelector(".plot").dataset.from.slice(0, 4); } },
	}, change);
	const draw = async () => {
		await fill(drawing, async () => shown(await drawn(pathOf(code, { ...asked, width }))));
		stopAt([...area.querySelectorAll("a.mark")].at(-1));
	};
	const shown = (svg) => {
		unseen.delete(drawAtOnce);
		plots.hidden = !svg.querySelector?.(".rank, .own");
		// A percentage of percentages would be mistaken for points.
		const isOverTime = svg.querySelector?.(".plot") && !svg.querySelector(".head").textContent.includes("%");
		transforms.hidden = !isOverTime && !asked.transform;
		return svg;
	};
	const drawAtOnce = () => drawing.replaceChildren(shown(drawnNow(pathOf(code, { ...asked, width: width || WIDTH_OF_FILES }))));
	unseen.add(drawAtOnce);
	area.append(showPoints(area), chooseByDragging(area, (from, to) => change({ from, to })));
	onWidth(area, (room) => {
		width = room;
		draw();
	});
	const toolsOf = () => [
		!choose && h("a", { href: address(`/${code}`, { ...asked, lang: language }, "/indicators") }, t("chart.table")),
		span(asked, change),
		h("details", {}, h("summary", {}, t("chart.download")), downloads(code, asked)),
		h("details", {}, h("summary", {}, t("chart.share")), sharing(code, asked, title)),
		plots,
		transforms,
	].filter(Boolean);
	const tools = h("div", { class: "chart-tools" });
	tools.append(...toolsOf());
	const figure = h("figure", { class: "chart", "aria-labelledby": id }, h("figcaption", { class: "unseen" }, h(`h${level}`, { id }, name)), area, tools);
	const stopAt = asOneStop(figure, "a.mark, .chart-tools > a, .chart-tools > details > summary, .plots button");
	return figure;
}

/** What a transform makes is derived. */
function withOrigin({ origin = "all", ...asked }) {
	return asked.transform || asked.where?.length > 0 ? asked : { origin, ...asked };
}

/**
 * Buttons of which one is pressed: whether places are lines over time or ranked bars of one period, and what is
 * computed from their figures.
 * @param choices what each of them changes, by its value
 */
function buttons(name, chosen, choices, change) {
	const all = Object.keys(choices).map((value) => h("button", { type: "button", value, onclick: () => [change({ ...choices[value] }), press()] }, t(`chart.${name}.${value}`)));
	const press = () => all.forEach((button) => button.setAttribute("aria-pressed", String(button.value === chosen())));
	press();
	return h("div", { class: "plots", role: "group", "aria-label": t(`chart.${name}`), hidden: true }, all);
}

/** The range of time, to be typed. */
function span({ from, to }, change) {
	const year = (name, value) => {
		const input = h("input", { type: "text", inputmode: "numeric", pattern: "[0-9]{4}(-[0-9]{2}){0,2}", maxlength: "10", size: "6", value: value ?? "" });
		input.addEventListener("change", () => input.validity.valid && change({ [name]: input.value }));
		return h("label", {}, t(`explore.${name}`), " ", input);
	};
	const all = (from || to) && h("button", { type: "button", onclick: () => change({ from: null, to: null }) }, t("chart.span.all"));
	return h("details", { open: Boolean(from || to) }, h("summary", {}, t("explore.period")), h("p", { class: "beside" }, year("from", from), year("to", to), all));
}

/** The same figures, as /observations is asked for them. */
function figuresOf(asked) {
	return Object.fromEntries(Object.entries(asked).filter(([name]) => !OF_CHARTS.includes(name)));
}

function pathOf(code, parameters) {
	return address(`/${code}.svg`, { ...parameters, lang: language }, "/charts");
}

function downloads(code, query) {
	const theme = document.documentElement.style.colorScheme || "auto";
	const file = pathOf(code, { ...query, width: WIDTH_OF_FILES, theme });
	const data = ([format, label]) =>
		h("a", { href: address("/observations", { ...ofCode(code, figuresOf(query)), lang: language, format }), download: true }, label);
	const links = [
		h("a", { href: file, download: `${code}.svg` }, "SVG"),
		h("button", { type: "button", onclick: () => savePicture(file, `${code}.png`) }, "PNG"),
		...Object.entries(FORMATS).map(data),
	];
	return h("ul", { class: "links" }, links.map((link) => h("li", {}, link)));
}

/** Where parts are asked for, the indicator is what they are parts of. */
function ofCode(code, query) {
	return { [query.where?.length > 0 ? "of" : "indicator"]: code, ...query };
}

/** A chart as others take it along: its link, the code of a frame and of a picture, and its citation. */
function sharing(code, query, title) {
	const { height, ...framed } = query;
	const at = (folder) => `${location.origin}${address(`/${code}`, { lang: language, ...framed }, folder)}`;
	const said = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	const cited = document.querySelector("[data-cited]")?.dataset.cited;
	const texts = {
		"chart.share.link": at("/indicators"),
		"chart.share.frame": `<iframe src="${at("/embed")}" width="100%" height="420" title="${said}"></iframe>`,
		"chart.share.picture": `![${title}](${location.origin}${pathOf(code, framed)})`,
		"drawer.cite": cited && `${title}. ${cited.replace(/\S+$/, at("/indicators"))}`,
	};
	return h("dl", {}, Object.entries(texts).filter(([, text]) => text).map(([name, text]) => [
		h("dt", {}, t(name)),
		h("dd", {}, h("pre", { class: "wrapped" }, h("code", {}, text)), h("button", { type: "button", "data-copy": true }, t("drawer.copy"))),
	]));
}
