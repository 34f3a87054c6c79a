import { h } from "../parts/dom.js";
import { choice, field, line, tick } from "../parts/fields.js";
import { t } from "../parts/language.js";
import { isOfCounting } from "./figure.js";
import { daysOf, isPeriod } from "./periods.js";
import { COMPARISONS, RELATIONS, STATUSES } from "./terms.js";
import { BESIDE, COMPARED, control, isShown, PATHS } from "./told-apart.js";

/**
 * The fields of all that a figure says, for the desk and for corrections. Each has the name of what it is in the figure.
 * @param figure what they say, as `fieldsOf` has it, which they change
 * @param of the fields of its `indicator`, `places` and, given what to call with another one, `unit`
 * @param names what indicators and places are called, by code
 * @param published when the source was published
 * @param touched is called with the name of a field that has changed
 */
export function figureFields(figure, { of, names, published = () => "", touched = () => {} }) {
	const set = (name) => (value) => {
		figure[name] = value;
		touched(name);
		fit();
	};
	const labelled = (name, made, hint = null) => field(name, t(`curate.${name}`), made, hint);
	const text = (name, attributes = {}, hint = null) => labelled(name, line(figure[name], set(name), attributes), hint);
	const one = (name, options, none = null) => labelled(name, choice(figure[name], options, set(name), none));
	const period = labelled("period", line(figure.period, (value) => {
		// Another period than that of publication does not stand in for one.
		figure.basis = basis.value = isPeriod(daysOf(published()), value) ? figure.basis : "stated";
		set("period")(value);
	}, { class: "short" }), t("curate.period.hint"));
	const basis = choice(figure.basis, new Map(["stated", "publication"].map((code) => [code, t(`curate.basis.${code}`)])), (value) => {
		set("basis")(value);
		if (value === "publication" && published() !== "") {
			period.querySelector("input").value = published();
			set("period")(published());
		}
	});
	const upper = text("upper", { inputmode: "decimal" });
	const counted = text("counted");
	const base = text("base", { class: "short" }, t("curate.period.hint"));
	const apart = new Map(PATHS.map((path) => [path, labelled(path, control(path, figure[path], set(path), names))]));
	const folded = (title, fields, isOpen) => h("details", { class: "wide", open: isOpen }, h("summary", {}, t(title)), h("div", { class: "desk-fields" }, fields));

	/** Shows the fields that apply to what the others say. */
	function fit() {
		apart.forEach((element, path) => (element.hidden = !isShown(path, figure[path], figure.comparison, figure.prices)));
		upper.hidden = figure.relation !== "between";
		counted.hidden = !isOfCounting(figure.unit);
		base.hidden = figure.comparison === "";
	}

	const element = h(
		"div",
		{ class: "desk-fields" },
		of.indicator,
		text("value", { inputmode: "decimal" }),
		one("relation", RELATIONS),
		upper,
		of.unit(set("unit")),
		counted,
		period,
		labelled("basis", basis),
		of.places,
		one("status", STATUSES),
		one("comparison", COMPARISONS, t("comparison.none")),
		base,
		COMPARED.map((path) => apart.get(path)),
		labelled("joint", tick(figure.joint, set("joint"))),
		text("printed"),
		folded("curate.beside", BESIDE.map((path) => apart.get(path)), BESIDE.some((path) => figure[path] !== "")),
		folded("curate.note", [text("noteEn", { lang: "en" }), text("noteZh", { lang: "zh" }), text("occurrence", { inputmode: "numeric", class: "short" }, t("curate.occurrence.hint"))], [figure.noteEn, figure.noteZh, figure.occurrence].some((said) => said !== "")),
	);
	fit();
	return element;
}

/** Marks the fields that something is wrong with, of which it unfolds what is folded. */
export function markFaults(element, names) {
	element.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
	return names.map((name) => {
		const input = element.querySelector(`[data-field="${name}"]`)?.querySelector("input, select, textarea");
		input?.setAttribute("aria-invalid", "true");
		input?.closest("details")?.setAttribute("open", "");
		return input;
	});
}
