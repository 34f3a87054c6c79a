import { h } from "./dom.js";

/**
 * A table that fits any width: where there is little room, a row is a block in which each cell has the name of its column.
 * @param columns the names of the columns, the first of which is that of the headings of rows
 * @param cells the contents of the cells of each row
 * @param classes the classes of rows that have one
 */
export function rows(caption, columns, cells, classes = []) {
	return h(
		"div",
		{ class: "table" },
		h(
			"table",
			{},
			h("caption", { class: "unseen" }, caption),
			h("thead", {}, h("tr", {}, columns.map((column) => h("th", { scope: "col" }, column)))),
			h("tbody", {}, cells.map((row, number) => h("tr", { class: classes[number] }, row.map((content, index) => cell(columns[index], content, index === 0))))),
		),
	);
}

function cell(column, content, isHeading) {
	return isHeading ? h("th", { scope: "row" }, content) : h("td", { "data-column": column }, content);
}
