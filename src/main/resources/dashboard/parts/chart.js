import { address } from "./api.js";
import { h, newId } from "./dom.js";
import { drawn, onWidth } from "./drawn.js";
import { figureTable } from "./figure-table.js";
import { readFigures } from "./figures.js";
import { language, t } from "./language.js";
import { picture } from "./picture.js";
import { save } from "./save.js";
import { fill, loading } from "./states.js";

/** The formats that a chart's figures are downloaded in. */
const FORMATS = { csv: "CSV", xlsx: "XLSX", jsonstat: "JSON-stat" };

/** Wide enough for paper, in pixels. */
const WIDTH_OF_FILES = 800;

/**
 * A chart of an indicator with its table, its downloads and the code that embeds it.
 * @param code the indicator
 * @param name what it is called
 * @param query the parameters that narrow its figures, as /observations and the chart both take them
 */
export function chart({ code, name, query = {}, level = 3 }) {
	const id = newId("chart");
	const area = h("div", { class: "chart-area" }, loading());
	// What a transform makes is derived.
	const asked = query.transform ? query : { origin: "all", ...query };
	onWidth(area, (width) => fill(area, () => drawn(pathOf(code, { ...asked, width }))));
	return h(
		"figure",
		{ class: "chart", "aria-labelledby": id },
		h("figcaption", { class: "unseen" }, h(`h${level}`, { id }, name)),
		area,
		h(
			"div",
			{ class: "chart-tools" },
			table(code, name, asked),
			h("details", {}, h("summary", {}, t("chart.download")), downloads(code, asked)),
			h("details", {}, h("summary", {}, t("chart.embed")), embedding(code, query)),
		),
	);
}

function pathOf(code, parameters) {
	return address(`/${code}.svg`, { ...parameters, lang: language }, "/charts");
}

/** The figures of a chart, which are read once they are wanted. */
function table(code, name, query) {
	const place = h("div", {});
	const details = h("details", {}, h("summary", {}, t("chart.table")), place);
	details.addEventListener("toggle", () => fill(place, async () => {
		const { items } = await readFigures("/observations", { indicator: code, ...query, limit: 500, sort: "-period" });
		return figureTable(items, name, true);
	}), { once: true });
	return details;
}

function downloads(code, query) {
	const { theme } = document.documentElement.dataset;
	const file = pathOf(code, { ...query, width: WIDTH_OF_FILES, theme });
	const data = ([format, label]) =>
		h("a", { href: address("/observations", { indicator: code, ...query, lang: language, format }), download: true }, label);
	const links = [
		h("a", { href: file, download: `${code}.svg` }, "SVG"),
		h("button", { type: "button", onclick: async () => save(await picture(file), `${code}.png`) }, "PNG"),
		...Object.entries(FORMATS).map(data),
	];
	return h("ul", { class: "links" }, links.map((link) => h("li", {}, link)));
}

/** The code that embeds a chart. */
function embedding(code, query) {
	const page = address(`/${code}`, { lang: language, ...query }, "/embed");
	const image = pathOf(code, query);
	return h(
		"div",
		{},
		h("p", {}, t("chart.embed.hint")),
		h("pre", { tabindex: "0" }, h("code", {}, `<iframe src="${location.origin}${page}" width="100%" height="420" title="${code}"></iframe>`)),
		h("pre", { tabindex: "0" }, h("code", {}, `![${code}](${location.origin}${image})`)),
	);
}
