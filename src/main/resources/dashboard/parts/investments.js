import { chart } from "./chart.js";
import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { figureText, notes } from "./figures.js";
import { t } from "./language.js";
import { noteOf } from "./note.js";
import { bars, heightOfBars } from "./option-bars.js";

/** A bar for each sector, in which each figure that its total counts has its part; a joint one is shown as joint. */
export function investmentsChart({ groups }, investments) {
	const amounts = new Map(investments.flatMap(({ amounts }) => amounts).map((amount) => [amount.id, amount]));
	const rows = groups
		.toSorted((a, b) => b.total.value - a.total.value)
		.map(({ name, total }) => ({
			label: [name, total.joint && t("figure.joint")].filter(Boolean).join(", "),
			text: figureText(total),
			figures: partsOf(total, amounts),
		}));
	return chart({
		title: t("overview.investments.chart"),
		figures: rows.flatMap((row) => row.figures),
		query: { topic: "investment", unit: "CNY" },
		height: heightOfBars(rows),
		option: (look, width) => bars({ rows, unit: "CNY" }, look, width),
	});
}

/** The figures that a total is the sum of, or itself where it counts what is stated in another currency. */
function partsOf(total, amounts) {
	const counted = total.derivation.inputs.map((input) => amounts.get(input));
	return counted.every((amount) => amount?.unit === total.unit) ? counted : [total];
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
