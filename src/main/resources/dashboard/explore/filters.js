import { go } from "../parts/address.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { chips, picks, select, time } from "./choices.js";
import { afterPause } from "./pause.js";
import { picker } from "./picker.js";
import { CLEARED, countOfFilters, needsBase } from "./view.js";

const STATUSES = ["actual", "provisional", "estimate", "forecast", "target"];

const COMPARISONS = ["none", "change", "average-change", "contribution", "contribution-rate", "change-of-change", "times-more", "multiple-of-base", "rank", "of-plan"];

/** A period, or the first and the last of several. */
const SPAN = "[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?";

/** What can be made of figures, as the API names it. */
const TRANSFORMS = ["change", "percent-change", "change-on-year", "percent-change-on-year", "index", "average-change", "cumulative-to-single"];

/** The form that narrows what is shown. It is made once, so that nobody loses their place in it. */
export function filters({ topics, places, sources }) {
	const count = h("span", { class: "count" });
	const fold = h("details", {}, h("summary", {}, t("explore.filters"), " ", count));
	const clear = h("button", { type: "button", onclick: clearAll }, t("explore.clear"));
	const parts = [
		chips("topic", topics),
		picker(topics),
		picks("place", places),
		period(),
		picks("source", sources),
		chips("status", named("status", STATUSES)),
		unlessTransformed(chips("comparison", named("comparison", COMPARISONS)), ({ comparison }) => comparison.length > 0),
		chips("accumulation", named("accumulation", ["year-to-date", "none"])),
		transforms(),
		unlessTransformed(choice("origin", ["stated", "derived", "all"]), ({ origin }) => origin !== "stated"),
		choice("sources", ["preferred", "each"]),
		dayField(),
		publishedField(),
	];
	fold.append(...parts.map(({ element }) => element));
	unfoldWhereWide(fold);

	function clearAll() {
		go(CLEARED);
		fold.querySelector("summary, input").focus();
	}

	return {
		element: h(
			"form",
			{ class: "filters", "aria-label": t("explore.filters"), onsubmit: (event) => event.preventDefault() },
			fold,
			clear,
		),
		show(view) {
			parts.forEach((part) => part.show(view));
			const set = countOfFilters(view);
			count.textContent = set > 0 ? set : "";
			clear.hidden = set === 0;
		},
	};
}

function unfoldWhereWide(fold) {
	const wide = matchMedia("(min-width: 60rem)");
	const follow = () => (fold.open = wide.matches);
	wide.addEventListener("change", follow);
	follow();
}

/** Codes with their names. */
function named(kind, codes) {
	return new Map(codes.map((code) => [code, t(`${kind}.${code}`)]));
}

function period() {
	const ends = [time("from"), time("to")];
	return {
		element: h(
			"fieldset",
			{},
			h("legend", {}, t("explore.period")),
			h("div", { class: "beside" }, ends.map(({ element }) => element)),
			h("p", { class: "hint" }, t("explore.period.hint")),
		),
		show: (view) => ends.forEach((end) => end.show(view)),
	};
}

/** A part that can only be set where figures are not transformed; what is set already can be taken back. */
function unlessTransformed({ element, show }, isSet) {
	return {
		element,
		show(view) {
			show(view);
			element.disabled = view.transform !== "" && !isSet(view);
		},
	};
}

/** What is made of the figures, which have to be stated levels; an index has a base. */
function transforms() {
	const choice = select("transform", named("transform", TRANSFORMS), { origin: null, comparison: null, base: null });
	const base = time("base", SPAN);
	base.element.append(h("p", { class: "hint" }, t("explore.base.hint")));
	return {
		element: h("div", {}, choice.element, base.element),
		show(view) {
			choice.show(view);
			base.show(view);
			base.element.hidden = !needsBase(view) && view.base === "";
		},
	};
}

/** A filter of one of a few values, the first of which it is by default. */
function choice(parameter, values) {
	const name = newId(parameter);
	const radios = values.map((value) => h("input", { type: "radio", name, value, onchange: () => go({ [parameter]: value === values[0] ? null : value }) }));
	return {
		element: h(
			"fieldset",
			{},
			h("legend", {}, t(`explore.${parameter}`)),
			radios.map((radio) => h("label", { class: "choice" }, radio, h("span", {}, t(`explore.${parameter}.${radio.value}`)))),
		),
		show(view) {
			radios.forEach((radio) => (radio.checked = radio.value === view[parameter]));
		},
	};
}

function publishedField() {
	const field = time("publishedBy");
	field.element.append(h("p", { class: "hint" }, t("explore.publishedBy.hint")));
	return field;
}

function dayField() {
	const id = newId("day");
	const input = h("input", { id, type: "date", min: "1000-01-01", "aria-describedby": `${id}-hint` });
	// A year that is being typed is four years on its way.
	const pausing = afterPause(() => input.validity.valid && go({ asOf: input.value }));
	input.addEventListener("input", pausing);
	const clear = h("button", { type: "button", onclick: () => [go({ asOf: null }), input.focus()] }, t("explore.asOf.now"));
	return {
		element: h(
			"div",
			{ class: "field" },
			h("label", { for: id }, t("explore.asOf")),
			h("div", { class: "beside" }, input, clear),
			h("p", { class: "hint", id: `${id}-hint` }, t("explore.asOf.hint")),
		),
		show({ asOf }) {
			clear.hidden = asOf === "";
			if (!pausing.isWaiting()) {
				input.value = asOf.slice(0, "2026-11-24".length);
			}
		},
	};
}
