import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { locatorText, notes, periodText } from "./figures.js";
import { t } from "./language.js";
import { rows } from "./rows.js";

/** What the columns have, by their name. */
const COLUMNS = {
	indicator: (figure) => figure.name,
	place: ({ place }) => place.name,
	figure: (figure) => figureCell(figure),
	period: ({ period }) => periodText(period),
	printed: ({ printed }) => printed ?? "—",
	// What is derived from several sources has none.
	source: ({ source }) => (source ? [h("span", { class: "id" }, source.id), noteLine(locatorText(source))] : "—"),
};

/**
 * Figures as a table, each with its place and what has to be known of it.
 * @param isNewestFirst whether each is above the one before in its series
 */
export function figureTable(figures, caption, isNewestFirst = false) {
	const columns = Object.keys(COLUMNS);
	return rows(
		caption,
		columns.map((column) => t(`table.${column}`)),
		figures.map((figure) => columns.map((column) => COLUMNS[column](figure))),
		figures.map((figure) => figure.break && (isNewestFirst ? "broken below" : "broken")),
	);
}

/** A figure, with what has no column of its own. */
export function figureCell(figure, columns = [periodText(figure.period)]) {
	return [figureLink(figure), noteLine(notes(figure).filter((note) => !columns.includes(note)).join(" · "))];
}

function noteLine(text) {
	return text && h("span", { class: "note" }, text);
}
