import { read } from "./api.js";
import { h } from "./dom.js";
import { figureCards } from "./figure-card.js";
import { figureCell } from "./figure-table.js";
import { figureLink } from "./figure-link.js";
import { notes } from "./figures.js";
import { t } from "./language.js";
import { noteOf } from "./note.js";
import { rows } from "./rows.js";

/**
 * What is known of the investments at a place: their totals by sector, each of them, and what else there is of them.
 * @param indicators the figures of the topic at the place
 */
export async function investments(place, indicators) {
	const [{ items }, { groups }] = await Promise.all([
		read("/investments", { limit: 1000 }),
		read("/investments/summary", { groupBy: "sector" }),
	]);
	const here = items
		.map((investment) => ({ ...investment, amounts: investment.amounts.filter((amount) => amount.place.code === place) }))
		.filter(({ amounts }) => amounts.length > 0);
	const known = new Set(here.map(({ id }) => id));
	const others = indicators.filter(({ figure }) => !known.has(figure.indicator));
	return [
		h("p", { class: "lead" }, t("overview.investments.lead")),
		totals(groups.filter(({ total }) => total.place.code === place), here),
		cards(here),
		others.length > 0 && figureCards(others, place),
	].filter(Boolean);
}

/** The total of each sector, with the figures that it counts; a joint one is told as joint. */
function totals(groups, known) {
	const amounts = new Map(known.flatMap(({ amounts }) => amounts).map((amount) => [amount.id, amount]));
	const bySize = groups.toSorted((a, b) => b.total.value - a.total.value);
	return rows(
		t("overview.investments.sectors"),
		["sector", "total", "parts"].map((column) => t(`table.${column}`)),
		bySize.map(({ name, total }) => [name, figureCell(total, []), partsOf(total, amounts)]),
	);
}

function partsOf({ derivation }, amounts) {
	const parts = derivation.inputs.map((input) => amounts.get(input)).filter(Boolean);
	return h("ul", { class: "counted" }, parts.map((part) => h("li", {}, figureLink(part), " ", part.name)));
}

/** What is known of each investment, the greatest first. */
function cards(known) {
	return h(
		"ul",
		{ class: "cards" },
		known.toSorted(byAmount).map(({ name, kindName, statusName, partner, joint, amounts }) =>
			h(
				"li",
				{ class: joint ? "card joint" : "card" },
				h("p", { class: "card-figure" }, amounts.map((amount) => h("span", {}, figureLink(amount), " "))),
				h("p", { class: "card-name" }, name),
				h(
					"p",
					{ class: "notes" },
					[kindName, statusName, partner && t("investment.partner", partner), ...notes(amounts[0])].filter(Boolean).map(noteOf),
				),
			),
		),
	);
}

/** The greatest first, as far as they are of one currency. */
function byAmount({ amounts: [a] }, { amounts: [b] }) {
	return a.unit === b.unit ? b.value - a.value : a.unit.localeCompare(b.unit);
}
