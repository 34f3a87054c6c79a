import { h } from "./dom.js";
import { gistText, locatorText } from "./figures.js";
import { t } from "./language.js";

/** From the first thought of an initiative to its end. */
const STATUSES = ["planned", "site-selection", "under-construction", "under-way", "done"];

/** What has no figure of its own, in a column for each status. */
export function board(initiatives, sources) {
	const urls = new Map(sources.map(({ id, url }) => [id, url]));
	const known = STATUSES.filter((status) => initiatives.some((initiative) => initiative.status === status));
	return h(
		"div",
		{ class: "board" },
		known.map((status) => {
			const inStatus = initiatives.filter((initiative) => initiative.status === status);
			return h(
				"section",
				{ "aria-labelledby": `status-${status}` },
				h("h3", { id: `status-${status}` }, inStatus[0].statusName, " ", h("span", { class: "count" }, inStatus.length)),
				h("ul", {}, inStatus.map((initiative) => h("li", {}, initiativeCard(initiative, urls)))),
			);
		}),
	);
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
