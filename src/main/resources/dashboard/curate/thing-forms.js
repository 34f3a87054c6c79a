import { h } from "../parts/dom.js";
import { choice, field, line, lines, named, tick } from "../parts/fields.js";
import { t } from "../parts/language.js";
import names from "../terms.json" with { type: "json" };
import { plainNumber } from "./figure.js";
import { PRICES } from "./terms.js";
import { unlessEmpty } from "./told-apart.js";

/** The forms of things of the catalogue: indicators, units and places. */

const ID = "(?=.{1,100}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

/** What one of a list of terms of the API can be, with its names; a group of places is made of those of a figure. */
function terms(list) {
	const codes = Object.keys(names).filter((key) => key.startsWith(`${list}.`) && key !== "PlaceKind.group");
	return named(list, codes.map((key) => key.slice(list.length + 1)));
}

const FORMS = { indicators: indicatorForm, units: unitForm, places: placeForm };

/**
 * The form of a thing of the catalogue.
 * @param list the list that it is of
 * @param body what it is so far; null for another one
 * @param known the `options` of each list, the place that is `home`, the `unit` and `value` of its figure, and what it is `like` as far as a text says so
 * @returns {{fields, bodyOf, categoriesOf}} its fields, and what they say by now
 */
export function thingForm(list, body, known) {
	const values = (body ?? known.like) ? flat(body ?? known.like) : {};
	return FORMS[list](values, known, body !== null);
}

/** A body with its texts as fields of their own. */
function flat(body) {
	const { name, definition, shareOf, changes, ...others } = body;
	const texts = Object.entries({ name, definition, shareOf }).flatMap(([field, text]) => [[`${field}En`, text?.en ?? ""], [`${field}Zh`, text?.zh ?? ""]]);
	const { prices, priceYear, currency, likeForLike } = changes ?? {};
	return { ...others, changePrices: prices, changePriceYear: priceYear, changeCurrency: currency, changeLikeForLike: likeForLike, code: body.code ?? body.id, ...Object.fromEntries(texts) };
}

/** Fields that are kept in an object by their names. */
function fieldsOf(values) {
	const set = (name) => (value) => (values[name] = value);
	return {
		words: (name, label, attributes = {}, hint = null) => field(name, label, line((values[name] ??= ""), set(name), attributes), hint),
		year: (name, label) => field(name, label, line((values[name] ??= ""), set(name), { inputmode: "numeric", pattern: "[0-9]{4}", class: "short" })),
		box: (name, label) => field(name, label, tick((values[name] ??= false), set(name))),
		text: (name, label, attributes = {}) => field(name, label, lines((values[name] ??= ""), set(name), attributes)),
		one: (name, label, names, none = null) => {
			values[name] ??= none === null ? [...names.keys()][0] : "";
			return field(name, label, choice(values[name], names, set(name), none));
		},
		term: (name, list) => {
			const names = terms(list);
			values[name] ??= [...names.keys()][0];
			return field(name, t(`desk.term.${list}`), choice(values[name], names, set(name)));
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
	const propose = () => {
		if (!isOwn && !isThere) {
			codeInput.value = values.code = nameInput.value.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 100);
		}
	};
	nameInput.addEventListener("input", propose);
	propose();
	return [en, zh, code];
}

function text(en, zh) {
	return en.trim() || zh.trim() ? { en: en.trim() || null, zh: zh.trim() || null } : null;
}

function yearOf(written) {
	const text = String(written).trim();
	return text === "" ? null : Number(text);
}

function indicatorForm(values, known, isThere) {
	values.units ??= known.unit ? [known.unit] : [];
	values.of ??= "";
	values.part = Object.entries(values.where ?? {}).map((pair) => pair.join(":")).join(" ");
	values.decimals = String(values.decimals ?? (plainNumber(known.value ?? "").split(".")[1]?.length ?? 0));
	const form = fieldsOf(values);
	const units = new Map([...values.units.map((code) => [code, code]), ...known.options("units")]);
	const [nameEn, nameZh, code] = nameAndCode(values, form, isThere);
	const asked = [nameEn, nameZh, form.several("units", t("desk.units"), units), form.one("topic", t("desk.topic"), known.options("topics"), t("desk.topic.none"))];
	asked.slice(2).forEach((it) => (it.querySelector("select").required = true));
	const others = [
		code,
		form.one("of", t("desk.of"), known.options("indicators"), t("desk.of.none")),
		form.words("part", t("desk.part"), { pattern: "\\s*([a-z0-9-]+:[a-z0-9-]+\\s*)*" }, t("desk.part.hint")),
		form.words("categoryEn", t("desk.category.en"), { lang: "en" }),
		form.words("categoryZh", t("desk.category.zh"), { lang: "zh" }),
		form.text("definitionEn", t("desk.definition.en"), { lang: "en" }),
		form.text("definitionZh", t("desk.definition.zh"), { lang: "zh" }),
		form.words("decimals", t("desk.decimals"), { required: true, inputmode: "numeric", pattern: "[0-9]|1[0-2]", class: "short" }),
		form.words("shareOfEn", t("desk.shareOf.en"), { lang: "en" }),
		form.words("shareOfZh", t("desk.shareOf.zh"), { lang: "zh" }),
		form.one("prices", t("curate.prices"), PRICES, t("curate.unsaid")),
		form.year("priceYear", t("curate.priceYear")),
		form.one("changePrices", t("desk.changes.prices"), PRICES, t("curate.unsaid")),
		form.year("changePriceYear", t("desk.changes.priceYear")),
		form.words("changeCurrency", t("curate.currency"), { class: "short" }),
		form.box("changeLikeForLike", t("desk.changes.likeForLike")),
		form.box("priced", t("desk.priced")),
	];
	const fold = h("details", { class: "wide" }, h("summary", {}, t("desk.more")), h("div", { class: "desk-fields" }, others));
	fold.addEventListener("invalid", () => (fold.open = true), true);
	const bodyOf = () => {
		const { topic, units: codes, decimals } = values;
		return {
			...kept(values),
			type: "indicator",
			code: values.code.trim(),
			name: text(values.nameEn, values.nameZh),
			definition: text(values.definitionEn, values.definitionZh) ?? text(values.nameEn, values.nameZh),
			topic,
			units: codes,
			decimals: Number(decimals),
			shareOf: text(values.shareOfEn, values.shareOfZh),
			...(whereOf(values) && { of: values.of, where: whereOf(values) }),
			prices: values.prices || null,
			priceYear: yearOf(values.priceYear),
			changes: unlessEmpty({
				prices: values.changePrices || null,
				priceYear: yearOf(values.changePriceYear),
				currency: values.changeCurrency.trim() || null,
				likeForLike: values.changeLikeForLike || null,
			}),
			priced: values.priced || null,
		};
	};
	// A category that the catalogue lacks is new with it.
	const categoriesOf = () => Object.entries(whereOf(values) ?? {}).filter(([, code]) => !known.options("categories").has(code)).map(([dimension, code]) => ({ dimension, code, name: text(values.categoryEn, values.categoryZh) ?? { en: code.replaceAll("-", " "), zh: null } }));
	return { fields: [...asked, fold], bodyOf, categoriesOf };
}

/** Which part of another it is, as the dimensions have it. */
function whereOf({ of, part }) {
	return of && part.trim() !== "" ? Object.fromEntries(part.trim().split(/\s+/).map((pair) => pair.split(":"))) : null;
}

/** What a proposed indicator says beside the fields of the form. */
function kept(values) {
	const names = ["statistic", "timing", "adds", "shareOfIndicator", "synonyms", "scope", "whole", "comparison", "aim"];
	return Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]));
}

function unitForm(values, known, isThere) {
	const form = fieldsOf(values);
	const fields = [
		...nameAndCode(values, form, isThere, { pattern: ID }),
		form.words("symbol", t("desk.symbol"), { required: true, maxlength: "20" }),
		form.term("dimension", "Dimension"),
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

function placeForm(values, known, isThere) {
	values.kind ??= "county";
	values.parent ??= known.home;
	const form = fieldsOf(values);
	const fields = [
		...nameAndCode(values, form, isThere, { pattern: ID }),
		form.term("kind", "PlaceKind"),
		form.one("parent", t("desk.parent"), known.options("places"), t("desk.parent.none")),
	];
	const bodyOf = () => ({ code: values.code.trim(), name: text(values.nameEn, values.nameZh), kind: values.kind, parent: values.parent || null, members: [] });
	return { fields, bodyOf };
}
