import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { notes, periodText } from "./figures.js";
import { t } from "./language.js";

/** Figures as a table, each with what has to be known of it. */
export function figureTable(figures, caption) {
	const columns = ["indicator", "figure", "period", "place", "printed", "notes"];
	return h(
		"div",
		{ class: "table", role: "region", "aria-label": caption, tabindex: "0" },
		h(
			"table",
			{},
			h("caption", {}, caption),
			h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, t(`table.${column}`))))),
			h("tbody", {}, figures.map(row)),
		),
	);
}

function row(figure) {
	return h(
		"tr",
		{},
		h("th", { scope: "row" }, figure.name),
		h("td", { class: "number" }, figureLink(figure)),
		h("td", {}, periodText(figure.period)),
		h("td", {}, figure.place.name),
		h("td", { lang: figure.printed && "en" }, figure.printed ?? "—"),
		h("td", {}, notes(figure).filter((note) => note !== periodText(figure.period)).join(" · ")),
	);
}
