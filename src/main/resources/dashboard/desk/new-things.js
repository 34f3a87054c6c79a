import { PRICES } from "../curate/terms.js";
import { unlessEmpty } from "../curate/told-apart.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { choice, field, line, lines, named, tick } from "../parts/fields.js";
import { codeOf, options, thing } from "./known.js";
import { plainNumber } from "./publication.js";
import { texts } from "./texts.js";
import { changed, work } from "./work.js";

/** What is new in the catalogue with the article: indicators, units and places. */

const ID = "(?=.{1,100}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

/** The codes that there are texts of, in their order. */
function terms(name) {
	const prefix = `desk.${name}.`;
	return Object.keys(texts).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

const FORMS = { indicators: indicatorForm, units: unitForm, places: placeForm };

/**
 * Asks for a thing that is new in the catalogue.
 * @param list the list of the document that it is for
 * @param body what it is so far; null for another one
 * @param card what is known of it: the unit and value of its figure
 * @returns its code; null if there is to be none
 */
export function askForThing(list, body, card = {}) {
	const values = { ...(body ? flat(body) : {}) };
	const id = newId("new");
	const { fields, bodyOf } = FORMS[list](values, card, body !== null);
	const said = h("p", { class: "state error", role: "alert", hidden: true });
	const dialog = h(
		"dialog",
		{ class: "key desk-new", "aria-labelledby": id },
		h(
			"form",
			{ method: "dialog", onsubmit: submit },
			h("h2", { id }, t(`desk.${list}.${body ? "edit" : "new"}`)),
			said,
			h("div", { class: "desk-fields" }, fields),
			h("p", { class: "beside" }, h("button", { class: "main" }, t("desk.add")), h("button", { type: "button", onclick: () => dialog.close() }, t("key.cancel"))),
		),
	);
	let made = null;

	function submit(event) {
		const now = bodyOf();
		if (!body && thing(list, codeOf(now))) {
			event.preventDefault();
			said.textContent = t("desk.taken", codeOf(now));
			said.hidden = false;
			return;
		}
		made = now;
	}

	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			dialog.remove();
			if (made) {
				const others = work.found[list].filter((other) => other !== body);
				work.found[list] = [...others, made];
				changed();
			}
			resolve(made && codeOf(made));
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}

/** Lets a new indicator have figures in a unit; of one of the catalogue others decide. */
export function addUnit(indicator, unit) {
	const body = work.found.indicators.find((it) => codeOf(it) === indicator);
	if (body && !["", "rank"].includes(unit) && !body.units.includes(unit)) {
		body.units = [...body.units, unit];
	}
}

/** Takes back a thing that was to be new. */
export function removeThing(list, body) {
	work.found[list] = work.found[list].filter((other) => other !== body);
	changed();
}

/** A body with its texts as fields of their own. */
function flat(body) {
	const { name, definition, shareOf, partner, changes, ...others } = body;
	const texts = Object.entries({ name, definition, shareOf, partner }).flatMap(([field, text]) => [[`${field}En`, text?.en ?? ""], [`${field}Zh`, text?.zh ?? ""]]);
	const { prices, priceYear, currency, likeForLike } = changes ?? {};
	return { ...others, changePrices: prices, changePriceYear: priceYear, changeCurrency: currency, changeLikeForLike: likeForLike, code: codeOf(body), ...Object.fromEntries(texts) };
}

/** Fields that are kept in an object by their names. */
function fieldsOf(values) {
	const set = (name) => (value) => (values[name] = value);
	return {
		words: (name, label, attributes = {}, hint = null) => field(name, label, line((values[name] ??= ""), set(name), attributes), hint),
		year: (name, label) => field(name, label, line((values[name] ??= ""), set(name), { inputmode: "numeric", pattern: "[0-9]{4}", class: "short" })),
		box: (name, label) => field(name, label, tick((values[name] ??= false), set(name))),
		text: (name, label, attributes = {}) => field(name, label, lines((values[name] ??= ""), set(name), attributes)),
		one: (name, label, names, none = null, then = () => {}) => {
			values[name] ??= none === null ? [...names.keys()][0] : "";
			return field(name, label, choice(values[name], names, (value) => [set(name)(value), then()], none));
		},
		term: (name, term = name) => {
			const codes = terms(term);
			values[name] ??= codes[0];
			return field(name, t(`desk.term.${term}`), choice(values[name], named(`desk.${term}`, codes), set(name)));
		},
		several: (name, label, names) => {
			values[name] ??= [];
			const select = h("select", { multiple: true, size: "4", onchange: () => set(name)([...select.selectedOptions].map(({ value }) => value)) });
			select.append(...[...names].map(([code, text]) => h("option", { value: code, selected: values[name].includes(code) }, text)));
			return field(name, label, select);
		},
	};
}

/** A name in both languages and a code, which follows the English one until somebody writes it. */
function nameAndCode(values, { words }, isThere, attributes = {}) {
	const en = words("nameEn", t("desk.name.en"), { required: true, lang: "en" });
	const zh = words("nameZh", t("desk.name.zh"), { required: true, lang: "zh" });
	const code = words("code", t("desk.code"), { required: true, pattern: ID, readonly: isThere, ...attributes }, t("desk.code.hint"));
	const [nameInput, codeInput] = [en, code].map((element) => element.querySelector("input"));
	let isOwn = values.code !== "";
	codeInput.addEventListener("input", () => (isOwn = codeInput.value !== ""));
	nameInput.addEventListener("input", () => {
		if (!isOwn && !isThere) {
			codeInput.value = values.code = nameInput.value.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 100);
		}
	});
	return [en, zh, code];
}

function text(en, zh) {
	return en.trim() || zh.trim() ? { en: en.trim() || null, zh: zh.trim() || null } : null;
}

function yearOf(written) {
	const text = String(written).trim();
	return text === "" ? null : Number(text);
}

function indicatorForm(values, card, isThere) {
	values.units ??= card.unit ? [card.unit] : [];
	values.decimals = String(values.decimals ?? (plainNumber(card.value ?? "").split(".")[1]?.length ?? 0));
	const form = fieldsOf(values);
	const own = h("div", { class: "wide desk-fields" });
	const ofType = {
		indicator: () => [],
		investment: () => [
			form.term("kind", "money"),
			form.term("sector"),
			form.term("status", "progress"),
			form.words("partnerEn", t("desk.partner.en"), { lang: "en" }),
			form.words("partnerZh", t("desk.partner.zh"), { lang: "zh" }),
			form.several("parks", t("overview.parks"), options("parks")),
		],
		"trade-metric": () => [form.term("flow")],
		"environment-metric": () => [form.term("domain")],
	};
	const fit = () => own.replaceChildren(...ofType[values.type]());
	const units = new Map([...values.units.map((code) => [code, code]), ...options("units")]);
	const fields = [
		form.one("type", t("desk.type"), named("desk.type", terms("type")), null, fit),
		form.one("topic", t("desk.topic"), options("topics"), t("desk.topic.none")),
		...nameAndCode(values, form, isThere),
		form.text("definitionEn", t("desk.definition.en"), { required: true, lang: "en" }),
		form.text("definitionZh", t("desk.definition.zh"), { lang: "zh" }),
		form.several("units", t("desk.units"), units),
		form.words("decimals", t("desk.decimals"), { required: true, inputmode: "numeric", pattern: "[0-9]|1[0-2]", class: "short" }),
		own,
		form.words("shareOfEn", t("desk.shareOf.en"), { lang: "en" }),
		form.words("shareOfZh", t("desk.shareOf.zh"), { lang: "zh" }),
		form.one("prices", t("curate.prices"), PRICES, t("curate.unsaid")),
		form.year("priceYear", t("curate.priceYear")),
		form.one("changePrices", t("desk.changes.prices"), PRICES, t("desk.changes.none")),
		form.year("changePriceYear", t("desk.changes.priceYear")),
		form.words("changeCurrency", t("curate.currency"), { class: "short" }),
		form.box("changeLikeForLike", t("desk.changes.likeForLike")),
	];
	fields.filter((it) => ["topic", "units"].includes(it.dataset.field)).forEach((it) => (it.querySelector("select").required = true));
	fit();
	const bodyOf = () => {
		const { type, code, topic, units: codes, decimals } = values;
		const shared = {
			name: text(values.nameEn, values.nameZh),
			definition: text(values.definitionEn, values.definitionZh),
			topic,
			units: codes,
			decimals: Number(decimals),
			shareOf: text(values.shareOfEn, values.shareOfZh),
			prices: values.prices || null,
			priceYear: yearOf(values.priceYear),
			changes: unlessEmpty({
				prices: values.changePrices || null,
				priceYear: yearOf(values.changePriceYear),
				currency: values.changeCurrency.trim() || null,
				likeForLike: values.changeLikeForLike || null,
			}),
		};
		return {
			indicator: () => ({ ...kept(values), type, code: code.trim(), ...shared }),
			investment: () => ({ type, id: code.trim(), ...shared, kind: values.kind, sector: values.sector, status: values.status, partner: text(values.partnerEn, values.partnerZh), parks: values.parks }),
			"trade-metric": () => ({ type, id: code.trim(), ...shared, flow: values.flow }),
			"environment-metric": () => ({ type, id: code.trim(), ...shared, domain: values.domain }),
		}[type]();
	};
	return { fields, bodyOf };
}

/** What a proposed indicator says beside the fields of the form. */
function kept(values) {
	const names = ["of", "where", "statistic", "timing", "adds", "shareOfIndicator", "synonyms", "scope", "whole", "comparison"];
	return Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));
}

function unitForm(values, card, isThere) {
	const form = fieldsOf(values);
	const fields = [
		...nameAndCode(values, form, isThere, { pattern: ID }),
		form.words("symbol", t("desk.symbol"), { required: true, maxlength: "20" }),
		form.term("dimension"),
		form.words("scale", t("desk.scale"), { inputmode: "decimal", pattern: "[0-9]+([.][0-9]+)?", class: "short" }, t("desk.scale.hint")),
	];
	const bodyOf = () => ({
		code: values.code.trim(),
		symbol: values.symbol.trim(),
		name: text(values.nameEn, values.nameZh),
		dimension: values.dimension,
		scale: values.scale.trim() || null,
	});
	return { fields, bodyOf };
}

function placeForm(values, card, isThere) {
	values.kind ??= "county";
	values.parent ??= work.source.place;
	const form = fieldsOf(values);
	const fields = [
		...nameAndCode(values, form, isThere, { pattern: ID }),
		form.term("kind", "level"),
		form.one("parent", t("desk.parent"), options("places"), t("desk.parent.none")),
	];
	const bodyOf = () => ({ code: values.code.trim(), name: text(values.nameEn, values.nameZh), kind: values.kind, parent: values.parent || null, members: [] });
	return { fields, bodyOf };
}
