import { field, line, choice } from "../parts/fields.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { Decimal } from "../parts/api.js";
import { headsOf } from "../reading/document.js";
import { visible } from "../reading/marked-text.js";
import { many } from "../reading/texts.js";
import { indicatorField, unitField } from "./card-form.js";
import { addUnit } from "./new-things.js";
import { daysOf } from "./periods.js";
import { plainNumber, shortest } from "./publication.js";
import { changed, work } from "./work.js";

/** By how many zeros a number that is printed can be scaled. */
const ZEROS = [0, 2, 3, 4, 6, 8, 9];

/**
 * The way to correct all figures of a column at once.
 * @param say is called with what became of it
 */
export function columnWay(table, column, say) {
	const heads = visible(headsOf(work.reading, { table, column }));
	const name = [t("desk.column", column), heads].filter(Boolean).join(": ");
	return h("button", { type: "button", class: "small", "aria-haspopup": "dialog", "aria-label": name, title: name, onclick: () => askForColumn(table, column, name, say) }, t("desk.column", column));
}

function askForColumn(table, column, name, say) {
	const cards = work.cards.filter(({ kind, cell, state }) => kind === "figure" && state !== "joined" && cell?.table === table && cell.column === column);
	const id = newId("column");
	const shared = (cards[0]?.candidates ?? []).filter(({ indicator }) => cards.every(({ candidates }) => candidates.some((other) => other.indicator === indicator)));
	const said = { figure: { indicator: "", where: null, unit: "", value: cards[0]?.figure.value ?? "", period: "", base: "" }, candidates: shared };
	const set = (path) => (value) => (said.figure[path] = value.trim());
	const period = line("", set("period"), { class: "short" });
	const base = line("", set("base"), { class: "short" });
	let zeros = "";
	const scale = choice("", new Map(ZEROS.map((count) => [String(count), (10 ** count).toLocaleString("en")])), (value) => (zeros = value), t("desk.column.asRead"));
	const isCompared = cards.some(({ figure }) => figure.comparison !== "");
	const dialog = h(
		"dialog",
		{ class: "key desk-new", "aria-labelledby": id, onclose: () => dialog.remove() },
		h(
			"form",
			{ method: "dialog", onsubmit: apply },
			h("h2", { id }, name),
			h("p", { class: "hint" }, t("desk.column.hint", many("figures", cards.length))),
			h(
				"div",
				{ class: "desk-fields" },
				field("period", t("table.period"), period, t("desk.period.hint")),
				isCompared && field("base", t("desk.base"), base, t("desk.period.hint")),
				unitField(said, {}, set("unit")),
				field("scale", t("desk.column.scale"), scale, t("desk.column.scale.hint")),
				indicatorField(said, { touch: () => {} }, t("desk.column.asRead")),
			),
			h("p", { class: "beside" }, h("button", { class: "main" }, t("desk.column.apply")), h("button", { type: "button", onclick: () => dialog.close() }, t("key.cancel"))),
		),
	);

	function apply(event) {
		const wrong = [period, base].find(({ value }) => value.trim() !== "" && daysOf(value) === null);
		[period, base].forEach((input) => input.removeAttribute("aria-invalid"));
		if (wrong) {
			wrong.setAttribute("aria-invalid", "true");
			event.preventDefault();
			wrong.focus();
			return;
		}
		const corrected = cards.filter((card) => correct(card, said.figure, zeros));
		changed();
		say(t("desk.column.done", many("figures", corrected.length), many("figures", cards.length - corrected.length)));
	}

	document.body.append(dialog);
	dialog.showModal();
}

/** Corrects a figure, unless somebody has corrected or rejected it alone, or its number cannot be scaled; tells whether it did. */
function correct(card, { indicator, where, unit, period, base }, zeros) {
	const { figure, isTouched, state } = card;
	const value = zeros === "" ? figure.value : scaled(card, Number(zeros));
	if (isTouched || state === "rejected" || value === null) {
		return false;
	}
	// Another object, so that its form is made anew.
	card.figure = {
		...figure,
		value,
		...(unit && { unit }),
		...(indicator && { indicator, where }),
		...(period && { period, basis: "stated" }),
		// What another period is compared with has to be said, too.
		...(figure.comparison !== "" && (period || base) && { base }),
	};
	card.isOfColumn = true;
	card.state = state === "recorded" || card.figure.base !== figure.base ? "open" : state;
	addUnit(card.figure.indicator, card.figure.unit);
	return true;
}

/** The number as it is printed, with as many zeros more, and the sign that it was read with; null if that is not plain. */
function scaled({ figure, printed }, zeros) {
	const number = plainNumber(printed);
	if (!Decimal.isOne(number) || figure.upper !== "") {
		return null;
	}
	const [whole, fraction = ""] = number.replace("-", "").split(".");
	const digits = whole + fraction.padEnd(zeros, "0").slice(0, zeros);
	const plain = `${digits.replace(/^0+(?=[0-9])/, "")}.${fraction.slice(zeros)}`.replace(/[.]$/, "");
	return `${figure.value.startsWith("-") ? "-" : ""}${shortest(plain)}`;
}
