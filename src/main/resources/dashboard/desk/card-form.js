import { COMPARISONS, RELATIONS, STATUSES } from "../curate/terms.js";
import { BESIDE, COMPARED, control, isShown, PATHS } from "../curate/told-apart.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { choice, field, line, lines, named, tick } from "../parts/fields.js";
import { codeOf, findIndicators, nameOf, options, thing } from "./known.js";
import { canJoin, joinPlaces, joinRange, takeApart } from "./joining.js";
import { addUnit, askForThing } from "./new-things.js";
import { isOfCounting } from "./publication.js";
import { KINDS, locatorOf } from "./readings.js";
import { work } from "./work.js";

/** How long a pause, in milliseconds, ends the words that are looked for. */
const PAUSE = 250;

/**
 * All that is said of a figure, to be corrected.
 * @param acts `touch` says that the card has changed, `rebuild` that its form has to be made anew, and why it was not joined
 */
export function cardForm(card, acts) {
	const { figure } = card;
	const set = (name) => (value) => {
		figure[name] = value;
		acts.touch(card, name);
	};
	const setAndFit = (name) => (value) => {
		set(name)(value);
		fit();
	};
	const upper = field("upper", t("desk.upper"), line(figure.upper, set("upper"), { inputmode: "decimal" }));
	const counted = field("counted", t("desk.counted"), line(figure.counted, set("counted")));
	const base = field("base", t("desk.base"), line(figure.base, set("base"), { class: "short" }), t("desk.period.hint"));
	const period = line(figure.period, set("period"), { class: "short" });
	const basis = choice(figure.basis, new Map([["stated", t("drawer.basis.stated")], ["publication", t("desk.basis.publication")]]), (value) => {
		set("basis")(value);
		if (value === "publication") {
			period.value = work.source.published;
			set("period")(period.value);
		}
	});

	const names = { indicators: options("indicators"), places: options("places") };
	const apart = new Map(PATHS.map((path) => [path, field(path, t(`curate.${path}`), control(path, figure[path], setAndFit(path), names))]));

	/** Shows the fields that the others ask for. */
	function fit() {
		apart.forEach((element, path) => (element.hidden = !isShown(path, figure[path], figure.comparison, figure.prices)));
		upper.hidden = figure.relation !== "between";
		counted.hidden = !isOfCounting(figure.unit);
		base.hidden = figure.comparison === "";
	}

	fit();
	return h(
		"div",
		{ class: "desk-fields" },
		indicatorField(card, acts),
		field("value", t("desk.value"), line(figure.value, set("value"), { inputmode: "decimal" })),
		field("relation", t("desk.relation"), choice(figure.relation, RELATIONS, setAndFit("relation"))),
		upper,
		unitField(card, acts, setAndFit("unit")),
		counted,
		field("period", t("table.period"), period, t("desk.period.hint")),
		field("basis", t("desk.basis"), basis),
		placesField(card, acts),
		field("status", t("explore.status"), choice(figure.status, STATUSES, set("status"))),
		field("comparison", t("explore.comparison"), choice(figure.comparison, COMPARISONS, setAndFit("comparison"), t("comparison.none"))),
		base,
		COMPARED.map((path) => apart.get(path)),
		field("joint", t("desk.joint"), tick(figure.joint, set("joint"))),
		field("printed", t("table.printed"), line(figure.printed, set("printed"), { lang: work.reading.language })),
		gistFields(card, acts),
		h("details", { class: "wide", open: BESIDE.some((path) => figure[path] !== "") }, h("summary", {}, t("desk.beside")), h("div", { class: "desk-fields" }, BESIDE.map((path) => apart.get(path)))),
		h(
			"details",
			{ class: "wide", open: figure.noteEn !== "" || figure.noteZh !== "" || figure.occurrence !== "" },
			h("summary", {}, t("desk.note")),
			h(
				"div",
				{ class: "desk-fields" },
				field("note", t("desk.note.en"), line(figure.noteEn, set("noteEn"), { lang: "en" })),
				field("noteZh", t("desk.note.zh"), line(figure.noteZh, set("noteZh"), { lang: "zh" })),
				field("occurrence", t("desk.occurrence"), line(figure.occurrence, set("occurrence"), { inputmode: "numeric", class: "short" }), t("desk.occurrence.hint")),
			),
		),
		otherwise(card, acts),
	);
}

/**
 * The indicators that it may be of, the likeliest first, with a search of all and a way to a new one.
 * @param none what it says to pick none of them
 */
export function indicatorField(card, acts, none = t("desk.indicator.noneOfThese")) {
	const { figure } = card;
	const name = newId("indicator");
	const list = h("div", { class: "desk-candidates" });
	const proposed = card.candidates.map(({ indicator }) => indicator);
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
			const codes = words === "" ? [] : await findIndicators(words);
			if (asked === words) {
				found = codes;
				said.textContent = words !== "" && codes.length === 0 ? t("explore.indicators.none") : "";
				draw();
			}
		}
		catch (error) {
			said.textContent = t("state.error.failed", error.status, error.message);
		}
	}

	function draw() {
		const codes = [...new Set([...proposed, figure.indicator, ...work.found.indicators.map(codeOf), ...found].filter(Boolean))];
		list.replaceChildren(...codes.map(radio), radio(""));
	}

	function radio(code) {
		const input = h("input", { type: "radio", name, value: code, onchange: () => pick(code) });
		input.checked = figure.indicator === code;
		const units = thing("indicators", code)?.units ?? [];
		const misfit = !work.found.indicators.some((body) => codeOf(body) === code) && !["", "rank"].includes(figure.unit) && units.length > 0 && !units.includes(figure.unit);
		const { score, where } = card.candidates.find(({ indicator }) => indicator === code) ?? {};
		const part = where && Object.values(where).join(" · ");
		return h("label", { class: "choice" }, input, h("span", {}, code === "" ? none : nameOf("indicators", code), " ", h("span", { class: "note" }, [code, part, score && Number(score).toFixed(2), misfit && t("desk.indicator.otherUnit", units.join(", "))].filter(Boolean).join(" · "))));
	}

	function pick(code) {
		figure.indicator = code;
		figure.where = card.candidates.find(({ indicator }) => indicator === code)?.where ?? null;
		addUnit(code, figure.unit);
		acts.touch(card, "indicator");
	}

	const add = h("button", { type: "button", onclick: async () => {
		const code = await askForThing("indicators", null, { unit: figure.unit, value: figure.value });
		if (code) {
			pick(code);
			draw();
		}
		add.focus();
	} }, t("desk.indicators.new"));
	draw();
	return h(
		"fieldset",
		{ class: "wide", "data-field": "indicator" },
		h("legend", {}, t("table.indicator")),
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
		set(value.trim());
		tell();
	}, { list: codes });
	tell();
	const add = h("button", { type: "button", class: "small", onclick: async () => {
		const code = await askForThing("units", null, {});
		if (code) {
			input.value = code;
			set(code);
			tell();
		}
		add.focus();
	} }, t("desk.units.new"));
	const element = field("unit", t("drawer.unit"), input);
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
			}, index < figure.places.length ? t("desk.place.remove") : t("explore.place.add"));
			select.setAttribute("aria-label", index === 0 ? t("table.place") : t("desk.place.also"));
			return select;
		});
		list.replaceChildren(...selects);
		if (focused !== null) {
			selects[Math.min(focused, selects.length - 1)].focus();
		}
	}

	const add = h("button", { type: "button", class: "small", onclick: async () => {
		const code = await askForThing("places", null, {});
		if (code) {
			figure.places = figure.places.length > 1 ? [...figure.places, code] : [code];
			acts.touch(card, "places");
			draw();
		}
		add.focus();
	} }, t("desk.places.new"));
	draw();
	return h("fieldset", { class: "desk-place", "data-field": "places" }, h("legend", {}, t("table.place")), list, add);
}

/** What the sentence says in our own words: all figures of it have the same. */
function gistFields(card, acts) {
	const at = locatorOf(card);
	const gist = work.gists[at] ?? { en: "", zh: "" };
	const set = (name) => (value) => {
		work.gists[at] = { ...(work.gists[at] ?? { en: "", zh: "" }), [name]: value };
		acts.gist(at, card.key);
	};
	return [
		field("gist", t("desk.gist.en"), lines(gist.en, set("en"), { lang: "en", class: "gist" })),
		field("gistZh", t("desk.gist.zh"), lines(gist.zh, set("zh"), { lang: "zh", class: "gist" })),
	];
}

/** What it may be instead: no figure, or one with another. */
function otherwise(card, acts) {
	const others = canJoin(card);
	const names = new Map(others.map((other) => [other.key, `${other.figure.printed} (${locatorOf(other)})`]));
	let other = others[0]?.key ?? "";
	const join = (how) => () => {
		acts.rebuild(card, how(card, work.cards.find(({ key }) => key === other)));
	};
	return h(
		"div",
		{ class: "wide desk-otherwise" },
		field("kind", t("desk.kind"), choice("figure", named("desk.kind", KINDS), (kind) => acts.makeKind(card, kind))),
		others.length > 0 && [
			field("join", t("desk.join"), choice(other, names, (key) => (other = key))),
			h("span", { class: "beside" }, h("button", { type: "button", onclick: join(joinRange) }, t("desk.join.range")), h("button", { type: "button", onclick: join(joinPlaces) }, t("desk.join.places"))),
		],
		card.joined.length > 0 && h("button", { type: "button", onclick: () => {
			takeApart(card);
			acts.rebuild(card);
		} }, t("desk.join.apart")),
	);
}
