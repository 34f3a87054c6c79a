import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { locatorText, notes, periodText } from "./figures.js";
import { t } from "./language.js";

/** What the columns have, by their name. */
const COLUMNS = {
	indicator: (figure) => h("th", { scope: "row" }, figure.name, noteLine(figure.place.name)),
	figure: (figure) => h("td", { class: "number" }, figureLink(figure), noteLine(notesOf(figure))),
	period: ({ period }) => h("td", { class: "period" }, periodText(period)),
	printed: ({ printed }) => h("td", { class: "printed" }, printed ?? "—"),
	source: ({ source }) => h("td", { class: "source" }, source.id, noteLine(locatorText(source))),
};

/** Figures as a table, each with what has to be known of it. */
export function figureTable(figures, caption) {
	const columns = Object.keys(COLUMNS);
	return h(
		"div",
		{ class: "table", role: "region", "aria-label": caption, tabindex: "0" },
		h(
			"table",
			{},
			h("caption", { class: "unseen" }, caption),
			h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, t(`table.${column}`))))),
			h("tbody", {}, figures.map((figure) => h("tr", {}, columns.map((column) => COLUMNS[column](figure))))),
		),
	);
}

function noteLine(text) {
	return text && h("span", { class: "note" }, text);
}

/** What has no column of its own. */
function notesOf(figure) {
	return notes(figure).filter((note) => note !== periodText(figure.period)).join(" · ");
}
