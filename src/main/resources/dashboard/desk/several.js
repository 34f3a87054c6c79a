import { plainNumber, shortest } from "../curate/figure.js";
import { daysOf } from "../curate/periods.js";
import { STATUSES } from "../curate/terms.js";
import { field, line, choice } from "../parts/fields.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { Decimal } from "../parts/api.js";
import { headsOf } from "../reading/document.js";
import { visible } from "../reading/marked-text.js";
import { many } from "../reading/texts.js";
import { indicatorField, unitField } from "./card-form.js";
import { isShown } from "./doubt.js";
import { options, undecidedOf } from "./known.js";
import { changed, work } from "./work.js";

/** By how many zeros a number that is printed can be scaled. */
const ZEROS = [0, 2, 3, 4, 6, 8, 9];

/**
 * The way to decide or correct all figures of a table, or of a row or column of it, at once.
 * @param part which `row` or `column` it is; nothing for the whole table
 * @param acts as for {@link correctSeveral}
 */
export function wayOf(table, part, acts) {
	const name = nameOf(table, part);
	return h("button", { type: "button", class: "small", "aria-haspopup": "dialog", "aria-label": name, title: name, onclick: () => correctTable(table, part, acts) }, shortNameOf(table, part));
}

/** Asks what is to be said of all figures of a table, or of a row or column of it. */
export function correctTable(table, part, acts) {
	const cards = work.cards.filter((card) => isShown(card) && card.cell?.table === table && (!part.row || card.cell.row === part.row) && (!part.column || card.cell.column === part.column));
	correctSeveral(nameOf(table, part), cards, acts);
}

function shortNameOf(table, { row, column }) {
	return row ? t("desk.row", row) : column ? t("desk.column", column) : t("desk.table", table);
}

function nameOf(table, part) {
	const heads = part.row || part.column ? visible(headsOf(work.reading, { table, ...part })) : "";
	return [shortNameOf(table, part), heads].filter(Boolean).join(": ");
}

/**
 * Asks what is to be said of several figures.
 * @param name what they are called together
 * @param acts `say` is called with what became of them, `chosen` with their keys, `acceptAll` accepts them, `rejectAll` rejects them
 */
export function correctSeveral(name, cards, { say, chosen, acceptAll, rejectAll }) {
	const id = newId("several");
	const shared = (cards[0]?.candidates ?? []).filter(({ indicator }) => cards.every(({ candidates }) => candidates.some((other) => other.indicator === indicator)));
	const said = { figure: { indicator: "", where: null, unit: "", value: cards[0]?.figure.value ?? "", period: "", base: "", place: "", status: "" }, candidates: shared };
	const set = (path) => (value) => (said.figure[path] = value.trim());
	const period = line("", set("period"), { class: "short" });
	const base = line("", set("base"), { class: "short" });
	let zeros = "";
	const scale = choice("", new Map(ZEROS.map((count) => [String(count), (10 ** count).toLocaleString("en")])), (value) => (zeros = value), t("desk.several.asRead"));
	const isCompared = cards.some(({ figure }) => figure.comparison !== "");
	const focused = document.activeElement;
	const close = () => {
		dialog.remove();
		chosen(cards[0]?.key);
		focused?.focus();
	};
	const dialog = h(
		"dialog",
		{ class: "key desk-new desk-several", "aria-labelledby": id, onclose: close },
		h(
			"form",
			{ method: "dialog", onsubmit: apply },
			h("h2", { id }, name),
			h("p", { class: "hint" }, t("desk.several.hint", many("figures", cards.length))),
			h(
				"div",
				{ class: "desk-fields" },
				field("period", t("curate.period"), period, t("curate.period.hint")),
				isCompared && field("base", t("curate.base"), base, t("curate.period.hint")),
				field("place", t("curate.places"), choice("", options("places"), set("place"), t("desk.several.asRead"))),
				field("status", t("curate.status"), choice("", STATUSES, set("status"), t("desk.several.asRead"))),
				unitField(said, {}, set("unit")),
				cards.some(({ cell }) => cell) && field("scale", t("desk.several.scale"), scale, t("desk.several.scale.hint")),
				indicatorField(said, { touch: () => {} }, t("desk.several.asRead")),
			),
			h("p", { class: "beside" }, h("button", { class: "main" }, t("desk.several.apply")), h("button", { value: "accept" }, t("desk.several.accept")), h("button", { type: "button", onclick: reject }, t("desk.several.reject")), h("button", { type: "button", onclick: () => dialog.close() }, t("key.cancel"))),
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
		const corrected = correct(cards, said.figure, zeros);
		changed();
		if (event.submitter?.value === "accept") {
			acceptAll(cards);
		}
		else {
			say(t("desk.several.done", many("figures", corrected.length), many("figures", cards.length - corrected.length)));
		}
	}

	function reject() {
		rejectAll(cards);
		dialog.close();
	}

	document.body.append(dialog);
	dialog.showModal();
	chosen(cards[0]?.key, cards.map(({ key }) => key));
}

/**
 * Corrects figures, unless somebody has corrected or rejected one alone, or its number cannot be scaled.
 * @returns those that are corrected
 */
export function correct(cards, said, zeros = "") {
	const { indicator = "", where = null, unit = "", period = "", base = "", place = "", status = "" } = said;
	const fields = Object.entries({ indicator, unit, period, places: place, status }).filter(([, value]) => value !== "").map(([name]) => name);
	return cards.filter((card) => {
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
			...(place && { places: [place] }),
			...(status && { status }),
			// What another period is compared with has to be said, too.
			...(figure.comparison !== "" && (period || base) && { base }),
		};
		card.isOfColumn ||= fields.length > 0 || zeros !== "";
		card.answered = [...new Set([...(card.answered ?? []), ...fields])];
		card.state = state === "recorded" || card.figure.base !== figure.base || undecidedOf(card).length > 0 ? "open" : state;
		return true;
	});
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
