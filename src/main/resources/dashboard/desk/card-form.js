import { figureFields } from "../curate/figure-form.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { choice, field, line, lines, named } from "../parts/fields.js";
import { takeApart, twinsOf } from "./doubt.js";
import { codeOf, findIndicators, isMisfit, likeOf, nameOf, newWithFigures, options, partKey, partText, thing, unitOf } from "./known.js";
import { addThing } from "./new-things.js";
import { KINDS, locatorOf } from "./readings.js";
import { work } from "./work.js";

/** How long a pause, in milliseconds, ends the words that are looked for. */
const PAUSE = 250;

/**
 * All that is said of a figure, to be corrected.
 * @param acts `touch` says that the card has changed, `rebuild` that its form has to be made anew, as its twins are apart
 */
export function cardForm(card, acts) {
	const { figure } = card;
	const touched = (name) => acts.touch(card, name);
	const of = { indicator: indicatorField(card, acts), unit: (set) => unitField(card, acts, set), places: placesField(card, acts) };
	const element = figureFields(figure, { of, touched, published: () => work.source.published, names: { indicators: options("indicators"), places: options("places") } });
	element.append(...gistFields(card, acts), otherwise(card, acts));
	return element;
}

/** One key for an indicator and a part of it. */
function keyOf({ indicator, where }) {
	return indicator + partKey(where);
}

/**
 * The indicators that it may be of, the likeliest first, with a search of all and a way to a new one.
 * @param none what it says to pick none of them
 */
export function indicatorField(card, acts, none = t("desk.indicator.noneOfThese")) {
	const { figure } = card;
	const name = newId("indicator");
	const list = h("div", { class: "desk-candidates" });
	let found = [];
	let asked = "";
	let timer = null;
	const search = line("", () => {
		clearTimeout(timer);
		timer = setTimeout(look, PAUSE);
	}, { type: "search", maxlength: "200", onkeydown: (event) => event.key === "Enter" && (event.preventDefault(), look()) });
	const said = h("p", { class: "hint", role: "status" });

	async function look() {
		clearTimeout(timer);
		const words = search.value.trim();
		asked = words;
		try {
			const all = words === "" ? [] : await findIndicators(words);
			if (asked === words) {
				found = all;
				said.textContent = words !== "" && all.length === 0 ? t("desk.indicators.none") : "";
				draw();
			}
		}
		catch (error) {
			said.textContent = t("state.error.failed", error.status, error.message);
		}
	}

	function draw() {
		const { indicator, where } = figure;
		const all = [...card.candidates, { indicator, where }, ...newWithFigures().indicators.map((body) => ({ indicator: codeOf(body) })), ...found].filter((one) => one.indicator);
		list.replaceChildren(...[...Map.groupBy(all, keyOf).values()].map(([first]) => radio(first)), radio({ indicator: "" }));
	}

	function radio(one) {
		const { indicator: code, where = null, score } = one;
		const input = h("input", { type: "radio", name, value: code, onchange: () => pick(code, where) });
		input.checked = keyOf(figure) === keyOf(one);
		const units = thing("indicators", code)?.units ?? [];
		return h("label", { class: "choice" }, input, h("span", {}, code === "" ? none : nameOf("indicators", code), " ", h("span", { class: "note" }, [code, partText(where), score && Number(score).toFixed(2), isMisfit(code, figure.unit) && t("desk.indicator.otherUnit", units.join(", "))].filter(Boolean).join(" · "))));
	}

	function pick(code, where) {
		figure.indicator = code;
		figure.where = where;
		acts.touch(card, "indicator");
	}

	const add = addThing("indicators", () => likeOf(card), (code, where) => {
		pick(code, where);
		draw();
	});
	draw();
	return h(
		"fieldset",
		{ class: "wide", "data-field": "indicator" },
		h("legend", {}, t("curate.indicator")),
		list,
		h("div", { class: "desk-search" }, field("search", t("desk.indicator.search"), search), add),
		said,
	);
}

/** The unit, of the catalogue or a new one. */
export function unitField(card, acts, set) {
	const { figure } = card;
	const codes = newId("units");
	const name = h("p", { class: "hint", role: "status" });
	const tell = () => (name.textContent = figure.unit === "" ? "" : nameOf("units", figure.unit));
	const input = line(figure.unit, (value) => {
		set(unitOf(value));
		tell();
	}, { list: codes });
	tell();
	const add = addThing("units", () => ({}), (code) => {
		input.value = code;
		set(code);
		tell();
	});
	const element = field("unit", t("curate.unit"), input);
	element.append(h("datalist", { id: codes }, [...options("units")].map(([code, text]) => h("option", { value: code }, text))), name, add);
	return element;
}

/** The places that it covers: more than one make a joint figure. */
function placesField(card, acts) {
	const { figure } = card;
	const list = h("div", { class: "desk-places" });

	function draw(focused = null) {
		const selects = [...figure.places, ""].map((code, index) => {
			const select = choice(code, options("places"), (value) => {
				const places = [...figure.places];
				places.splice(index, 1, ...(value === "" ? [] : [value]));
				figure.places = [...new Set(places)];
				acts.touch(card, "places");
				draw(index);
			}, index < figure.places.length ? t("desk.place.remove") : t("desk.place.add"));
			select.setAttribute("aria-label", index === 0 ? t("curate.places") : t("desk.place.also"));
			return select;
		});
		list.replaceChildren(...selects);
		if (focused !== null) {
			selects[Math.min(focused, selects.length - 1)].focus();
		}
	}

	const add = addThing("places", () => ({}), (code) => {
		figure.places = figure.places.length > 1 ? [...figure.places, code] : [code];
		acts.touch(card, "places");
		draw();
	});
	draw();
	return h("fieldset", { class: "desk-place", "data-field": "places" }, h("legend", {}, t("curate.places")), list, add);
}

/** What the sentence says in our own words: all figures of it have the same. */
function gistFields(card, acts) {
	const at = locatorOf(card);
	const gist = work.gists[at] ?? { en: "", zh: "" };
	const set = (name) => (value) => {
		work.gists[at] = { ...(work.gists[at] ?? { en: "", zh: "" }), [name]: value };
		acts.gist(card);
	};
	return [
		field("gist", t("desk.gist"), lines(gist.en, set("en"), { lang: "en", class: "gist" })),
		field("gistZh", t("desk.gistZh"), lines(gist.zh, set("zh"), { lang: "zh", class: "gist" })),
	];
}

/** What it may be instead: no figure, or one of its own. */
function otherwise(card, acts) {
	const sentence = work.cards.filter((it) => locatorOf(it) === locatorOf(card));
	return h(
		"div",
		{ class: "wide desk-otherwise" },
		sentence.length > 1 && h("button", { type: "button", onclick: () => acts.acceptAll(sentence) }, t("desk.sentence.accept")),
		field("kind", t("desk.kind"), choice("figure", named("desk.kind", KINDS), (kind) => acts.makeKind(card, kind))),
		twinsOf(card).length > 0 && h("button", { type: "button", onclick: () => {
			takeApart(card);
			acts.rebuild(card);
		} }, t("desk.apart")),
	);
}
