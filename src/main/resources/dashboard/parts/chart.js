import { address } from "./api.js";
import { go } from "./address.js";
import { h, newId } from "./dom.js";
import { figureText, notes } from "./figures.js";
import { figureTable } from "./figure-table.js";
import { language, t } from "./language.js";
import { save } from "./save.js";

/** The library comes once something is to be drawn: the page can be read before. */
const loadLibrary = once(() => import("/_static/echarts/6.0.0/dist/echarts.esm.min.js"));

/** The formats that a chart's figures are downloaded in. */
const FORMATS = { csv: "CSV", xlsx: "XLSX", jsonstat: "JSON-stat" };

/**
 * A chart with its table, its downloads and, where it has an address of its own, the code that embeds it.
 * @param title what is shown
 * @param figures the observations that are shown
 * @param height in pixels
 * @param option what ECharts is told, from a look and a width
 * @param query the parameters of /observations that give just these figures
 * @param embed the code of the indicator whose chart this is, or null
 */
export function chart({ title, figures, height, option, query, embed = null, level = 3 }) {
	const id = newId("chart");
	const area = h("div", { class: "chart-area", role: "img", "aria-labelledby": id, "aria-description": summary(figures) });
	area.style.height = `${height}px`;
	draw(area, option);
	return h(
		"figure",
		{ class: "chart", "aria-labelledby": id },
		h("figcaption", {}, h(`h${level}`, { id }, title)),
		area,
		h(
			"div",
			{ class: "chart-tools" },
			h("details", {}, h("summary", {}, t("chart.table")), figureTable(figures, title)),
			h("details", {}, h("summary", {}, t("chart.download")), downloads(title, height, option, query)),
			embed && h("details", {}, h("summary", {}, t("chart.embed")), embedding(embed)),
		),
	);
}

function summary(figures) {
	return figures.map((figure) => [`${figure.name}: ${figureText(figure)}`, ...notes(figure)].join(", ")).join("; ");
}

async function draw(area, option) {
	let drawn;
	try {
		const echarts = await loadLibrary();
		await laidOut(area);
		const render = () => drawn.setOption(option(look(), area.clientWidth), { notMerge: true });
		drawn = echarts.init(area, null, { renderer: "svg" });
		drawn.on("click", ({ data }) => data?.observation && go({ figure: data.observation.id }));
		render();
		new ResizeObserver(() => {
			if (area.clientWidth > 0 && area.clientWidth !== drawn.getWidth()) {
				drawn.resize();
				render();
			}
		}).observe(area);
		document.documentElement.addEventListener("themechange", render);
	}
	catch (error) {
		console.error(error);
		area.replaceChildren(h("p", { class: "state" }, t("chart.failed")));
	}
}

function laidOut(element) {
	return new Promise((resolve) => {
		const observer = new ResizeObserver(() => {
			if (element.clientWidth > 0) {
				observer.disconnect();
				resolve();
			}
		});
		observer.observe(element);
	});
}

function downloads(title, height, option, query) {
	const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
	return h(
		"ul",
		{ class: "links" },
		["svg", "png"].map((type) =>
			h("li", {}, h("button", { type: "button", onclick: async () => save(await picture(type, title, height, option), `${name}.${type}`) }, type.toUpperCase())),
		),
		Object.entries(FORMATS).map(([format, label]) =>
			h("li", {}, h("a", { href: address("/observations", { ...query, lang: language, format }), download: true }, label)),
		),
	);
}

/** The chart as a file that stands alone, with its title and where it is from. */
async function picture(type, title, height, option) {
	const echarts = await loadLibrary();
	const width = 800;
	const margin = { top: 52, bottom: 34 };
	const drawing = option(look(), width);
	const holder = document.createElement("div");
	const size = { width, height: height + margin.top + margin.bottom };
	const file = echarts.init(type === "svg" ? null : holder, null, { renderer: type === "svg" ? "svg" : "canvas", ssr: type === "svg", ...size });
	file.setOption({
		...drawing,
		animation: false,
		backgroundColor: look().background,
		title: { text: title, left: 2, top: 12, textStyle: { color: look().ink, fontSize: 18 } },
		grid: { ...drawing.grid, left: 12, top: drawing.grid.top + margin.top, bottom: drawing.grid.bottom + margin.bottom },
		graphic: { type: "text", left: 12, bottom: 10, style: { text: `${document.title} · ${location.origin} · CC BY 4.0`, fill: look().muted, fontSize: 12 } },
	});
	const blob = type === "svg"
		? new Blob([file.renderToSVGString()], { type: "image/svg+xml" })
		: await new Promise((resolve) => file.renderToCanvas({ pixelRatio: 2 }).toBlob(resolve, "image/png"));
	file.dispose();
	return blob;
}

function embedding(indicator) {
	const page = `${location.origin}/embed/${indicator}?lang=${language}`;
	const image = `${location.origin}/charts/${indicator}.svg?lang=${language}`;
	return h(
		"div",
		{},
		h("p", {}, t("chart.embed.hint")),
		h("pre", { tabindex: "0" }, h("code", {}, `<iframe src="${page}" width="100%" height="420" title="${indicator}"></iframe>`)),
		h("pre", { tabindex: "0" }, h("code", {}, `![${indicator}](${image})`)),
	);
}

/** The colours of the theme, as the style sheet has them. */
function look() {
	const style = getComputedStyle(document.documentElement);
	const color = (name) => style.getPropertyValue(`--${name}`).trim();
	return {
		...Object.fromEntries(["background", "surface", "ink", "muted", "line", "accent", "second", "joint"].map((name) => [name, color(name)])),
		font: style.fontFamily,
	};
}

function once(load) {
	let result;
	return () => (result ??= load());
}
