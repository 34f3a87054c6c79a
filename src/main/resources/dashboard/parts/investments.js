import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { figureText, notes } from "./figures.js";
import { t } from "./language.js";
import { noteOf } from "./note.js";

/** The total of each sector, with the figures that it counts; a joint one is told as joint. */
export function sectorTotals({ groups }, investments) {
	const amounts = new Map(investments.flatMap(({ amounts }) => amounts).map((amount) => [amount.id, amount]));
	const caption = t("overview.investments.chart");
	return h(
		"div",
		{ class: "table", role: "region", "aria-label": caption, tabindex: "0" },
		h(
			"table",
			{},
			h("caption", {}, caption),
			h("thead", {}, h("tr", {}, ["sector", "total", "parts"].map((column) => h("th", { scope: "col" }, t(`table.${column}`))))),
			h("tbody", {}, groups.toSorted((a, b) => b.total.value - a.total.value).map((group) => sectorRow(group, amounts))),
		),
	);
}

function sectorRow({ name, total }, amounts) {
	const parts = total.derivation.inputs.map((input) => amounts.get(input)).filter(Boolean);
	return h(
		"tr",
		{},
		h("th", { scope: "row" }, name, total.joint && h("span", { class: "note" }, t("figure.joint"))),
		h("td", { class: "number" }, figureText(total)),
		h("td", {}, parts.map((part) => h("p", { class: "part" }, figureLink(part), " ", part.name))),
	);
}

/** What is known of each investment, the greatest first. */
export function investmentCards(investments) {
	return h(
		"ul",
		{ class: "cards" },
		investments.toSorted(byAmount).map(({ name, kindName, statusName, partner, joint, amounts }) =>
			h(
				"li",
				{ class: joint ? "card joint" : "card" },
				h("p", { class: "card-figure" }, amounts.map((amount) => h("span", {}, figureLink(amount), " "))),
				h("p", { class: "card-name" }, name),
				h(
					"p",
					{ class: "notes" },
					[kindName, statusName, partner && t("investment.partner", partner), ...amounts.slice(0, 1).flatMap(notes)].filter(Boolean).map(noteOf),
				),
			),
		),
	);
}

/** The greatest first, as far as they are of one currency. */
function byAmount({ amounts: [a] }, { amounts: [b] }) {
	if (!a || !b) {
		return Boolean(b) - Boolean(a);
	}
	return a.unit === b.unit ? b.value - a.value : a.unit.localeCompare(b.unit);
}
