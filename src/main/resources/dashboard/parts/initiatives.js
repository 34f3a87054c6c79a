import { read } from "./api.js";
import { h } from "./dom.js";
import { gistText, locatorText } from "./figures.js";
import { t } from "./language.js";
import { fill } from "./states.js";

/** What has no figure of its own, in a column for each status. */
export function board(statuses, sources) {
	const urls = new Map(sources.map(({ id, url }) => [id, url]));
	return h("div", { class: "board" }, statuses.map((some) => column(some, urls)));
}

function column({ status, statusName, total, initiatives }, urls) {
	const list = h("ul", {}, items(initiatives, urls));
	return h(
		"section",
		{ "aria-labelledby": `status-${status}` },
		h("h3", { id: `status-${status}` }, statusName, " ", h("span", { class: "count" }, total)),
		list,
		total > initiatives.length && more(status, urls, list),
	);
}

function more(status, urls, list) {
	const button = h("button", { type: "button" }, t("explore.more"));
	button.addEventListener("click", () => {
		button.remove();
		fill(list, async () => items((await read("/initiatives", { status, limit: 1000 })).items, urls));
	});
	return button;
}

function items(initiatives, urls) {
	return initiatives.map((initiative) => h("li", {}, initiativeCard(initiative, urls)));
}

/** An initiative that unfolds to the sentences it was read from. */
function initiativeCard({ name, partner, due, statements }, urls) {
	const marks = [partner && t("initiative.partner", partner), due && t("initiative.due", due)].filter(Boolean);
	return h(
		"details",
		{},
		h("summary", {}, name, marks.map((mark) => h("span", { class: "note" }, mark))),
		statements.map((statement) => {
			const url = urls.get(statement.source);
			return h("p", {}, gistText(statement), " ", h(url ? "a" : "span", { href: url }, locatorText(statement)));
		}),
	);
}
