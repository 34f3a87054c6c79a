import { address } from "./api.js";
import { go } from "./address.js";
import { h, newId } from "./dom.js";
import { library, look } from "./drawing.js";
import { figureTable } from "./figure-table.js";
import { figureText, notes, sharedNotes } from "./figures.js";
import { language, t } from "./language.js";
import { noteOf } from "./note.js";
import { picture } from "./picture.js";
import { save } from "./save.js";

/** In pixels, as in the style sheet. */
const WIDTH_ON_PAPER = 600;

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
	area.style.setProperty("--height", `${height}px`);
	draw(area, option);
	return h(
		"figure",
		{ class: "chart", "aria-labelledby": id },
		h("figcaption", {}, h(`h${level}`, { id }, title), h("p", { class: "notes" }, sharedNotes(figures).map(noteOf))),
		area,
		h(
			"div",
			{ class: "chart-tools" },
			h("details", {}, h("summary", {}, t("chart.table")), figureTable(figures, title)),
			h("details", {}, h("summary", {}, t("chart.download")), downloads({ title, figures, height, option }, query)),
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
		const echarts = await library();
		await laidOut(area);
		const render = (width = area.clientWidth) => {
			drawn.resize({ width });
			drawn.setOption(option(look(), width), { notMerge: true });
		};
		drawn = echarts.init(area, null, { renderer: "svg" });
		drawn.on("click", ({ data }) => data?.observation && go({ figure: data.observation.id }));
		render();
		whileShown(area, drawn, render);
	}
	catch (error) {
		console.error(error);
		area.replaceChildren(h("p", { class: "state" }, t("chart.failed")));
	}
}

/** Draws again when there is another width, theme or medium, until the chart is taken from the page. */
function whileShown(area, drawn, render) {
	const taken = new AbortController();
	const listen = (target, event, listener) => target.addEventListener(event, listener, { signal: taken.signal });
	listen(document.documentElement, "themechange", () => render());
	listen(window, "beforeprint", () => {
		render(WIDTH_ON_PAPER);
		// At once, for the page is about to be printed.
		drawn.getZr().flush();
	});
	listen(window, "afterprint", () => render());
	const sizes = new ResizeObserver(() => {
		if (!area.isConnected) {
			taken.abort();
			sizes.disconnect();
			drawn.dispose();
		}
		else if (area.clientWidth > 0 && (area.clientWidth !== drawn.getWidth() || area.clientHeight !== drawn.getHeight())) {
			render();
		}
	});
	sizes.observe(area);
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

function downloads(shown, query) {
	const name = shown.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
	const drawn = (type) =>
		h("button", { type: "button", onclick: async () => save(await picture(type, shown), `${name}.${type}`) }, type.toUpperCase());
	const data = ([format, label]) =>
		h("a", { href: address("/observations", { ...query, lang: language, format }), download: true }, label);
	return h(
		"ul",
		{ class: "links" },
		[...["svg", "png"].map(drawn), ...Object.entries(FORMATS).map(data)].map((link) => h("li", {}, link)),
	);
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
