import { read, readTagged } from "../parts/api.js";
import { namePlace } from "../parts/figures.js";
import { language } from "../parts/language.js";
import { work } from "./work.js";

/** What the catalogue has, and what the curator adds to it, by code. */

const catalogue = { indicators: new Map(), units: new Map(), places: new Map(), topics: new Map(), publishers: new Map(), categories: new Map(), sources: new Map() };

/** What a figure says of its number. */
const OF_NUMBERS = ["value", "upper", "unit", "relation", "printed", "cell"];

/** Reads the catalogue; of indicators, those that are not among the first are read when they are met. */
export async function readCatalogue() {
	await Promise.all(
		Object.keys(catalogue).map(async (list) => {
			// The ids of sources have the English names of places.
			const { body } = await readTagged(`/${list}?limit=1000&lang=${list === "places" ? "all" : language}`);
			body.items.forEach((item) => catalogue[list].set(item.code ?? item.id, item));
		}),
	);
	catalogue.places.forEach(({ code }) => namePlace({ code, name: nameOf("places", code) }));
}

/** Reads the indicators that are not known yet. */
export async function readIndicators(codes) {
	const unknown = [...new Set(codes)].filter((code) => code && !thing("indicators", code));
	await Promise.all(unknown.map(async (code) => addIndicators([await read(`/indicators/${encodeURIComponent(code)}`)])));
}

/** Finds what figures can be of by words: parts that others of the article are of, new indicators, those that the reading proposes, and those of the catalogue. */
export async function findIndicators(words) {
	const { items } = await read("/indicators", { q: words, limit: 20, origin: "stated" });
	addIndicators(items);
	const has = (text) => text.toLowerCase().includes(words.toLowerCase());
	const parts = work.cards.flatMap(({ figure }) => (figure?.where ? [figure] : [])).filter(({ indicator, where }) => has(`${nameOf("indicators", indicator)} ${partText(where)}`));
	const found = [...newWithFigures().indicators, ...(work.reading?.proposed?.indicators ?? [])].filter((body) => has(`${codeOf(body)} ${body.name.en} ${body.name.zh}`));
	return [...parts.map(({ indicator, where }) => ({ indicator, where })), ...[...found, ...items].map((body) => ({ indicator: codeOf(body) }))];
}

/** Who published sources and when, by their ids; those that cannot be read are left out. */
export async function publishersOf(ids) {
	const sources = await Promise.allSettled([...new Set(ids)].map((id) => read(`/sources/${id}`)));
	return Object.fromEntries(sources.filter(({ value }) => value).map(({ value: { id, publisher, published } }) => [id, `${publisher}, ${published}`]));
}

/** The source of the catalogue that has an id; undefined if there is none. */
export function sourceOfId(id) {
	return catalogue.sources.get(id);
}

export function addSource(source) {
	catalogue.sources.set(source.id, source);
}

/** Finds sources by words. */
export async function findSources(words) {
	return (await read("/sources", { q: words, limit: 20, sort: "-published" })).items;
}

function addIndicators(items) {
	items.forEach((item) => catalogue.indicators.set(item.code, item));
}

/** Has what was new in the catalogue, once it is recorded. */
export function takeIntoCatalogue() {
	const { addedUnits, ...added } = newWithFigures();
	Object.entries(added).forEach(([list, bodies]) => bodies.forEach((body) => catalogue[list].set(codeOf(body), body)));
	Object.entries(addedUnits).forEach(([code, units]) => catalogue.indicators.get(code)?.units.push(...units));
	Object.keys(work.found).forEach((list) => (work.found[list] = []));
	work.decided = [];
}

/** A thing of the catalogue, or a new one; undefined if there is none. */
export function thing(list, code) {
	return added(list).find((body) => codeOf(body) === code) ?? catalogue[list].get(code) ?? proposed(list, code);
}

/** What the curator has added to a list. */
function added(list) {
	return work.found[list] ?? [];
}

/** What the catalogue lacks, as the reading proposes it. */
function proposed(list, code) {
	return work.reading?.proposed?.[list]?.find((body) => codeOf(body) === code);
}

/** The same, unless the catalogue or the curator has one of that code. */
function lacking(list, code) {
	return catalogue[list].has(code) || added(list).some((body) => codeOf(body) === code) ? undefined : proposed(list, code);
}

/** What a figure is recorded of: the part of its indicator, where that is an indicator of its own. */
export function measuredBy({ indicator, where }) {
	const isPart = (other) => other.of === indicator && partKey(other.where) === partKey(where);
	return (where && [...catalogue.indicators.values()].find(isPart)?.code) ?? indicator;
}

/** One key for a part, in whichever order its categories are told. */
export function partKey(where) {
	return JSON.stringify(Object.entries(where ?? {}).sort());
}

/** Whether an indicator of the catalogue has no figures in a unit that there is. */
export function isMisfit(code, unit) {
	const units = catalogue.indicators.get(code)?.units ?? [];
	return unit !== "rank" && thing("units", unit) !== undefined && units.length > 0 && !units.includes(unit);
}

/** What the catalogue lacks of a figure: its indicator or the unit of that, and its places. */
export function lackingOf({ figure, called }) {
	const code = figure.indicator || called || "";
	const of = measuredBy(figure);
	const places = figure.places.filter((place) => lacking("places", place)).map((place) => ({ list: "places", code: place }));
	const unit = isMisfit(of, figure.unit) && { list: "units", code: figure.unit, of };
	const indicator = lacking("indicators", code) ? { list: "indicators", code } : unit;
	return [indicator, ...places].filter(Boolean).map((it) => ({ ...it, key: Object.values(it).join("/") }));
}

/** The same, as far as the curator has not said yes or no to it. */
export function undecidedOf(card) {
	return lackingOf(card).filter(({ key }) => !work.decided.includes(key));
}

/** Has something that the catalogue lacks be decided. */
export function decideOn(...lacks) {
	work.decided.push(...lacks.map(({ key }) => key));
}

/** What is known of the indicator that a card lacks: the unit and value of its figure, and what the text calls it. */
export function likeOf({ figure: { value, unit }, called }) {
	const body = called && proposed("indicators", called);
	return { value, unit, ...(body && { like: { ...body, units: undefined, code: "", decimals: null, definition: null, name: { [work.reading.language]: body.name.en } } }) };
}

/** What a card may be of, of which keys take as many as there are digits: what the reading proposes, then what the curator has made for other figures of its unit. */
export function choicesFor({ candidates, figure }) {
	const made = added("indicators").filter(({ units }) => units.includes(figure.unit));
	return [...candidates, ...made.map((body) => ({ indicator: codeOf(body) }))].slice(0, 9);
}

/** What the open figures lack and nobody has decided, each with its figures. */
export function undecided() {
	const open = work.cards.filter(({ kind, state }) => kind === "figure" && state === "open");
	const all = open.flatMap((card) => undecidedOf(card).map((lack) => ({ lack, card })));
	return [...Map.groupBy(all, ({ lack }) => lack.key).values()].map((some) => ({ ...some[0].lack, cards: some.map(({ card }) => card) }));
}

/** What is new in the catalogue: what the curator has added, and what figures need that are accepted or recorded. */
export function newWithFigures() {
	const figures = work.cards.filter(({ kind, state }) => kind === "figure" && ["accepted", "recorded"].includes(state)).map(figureOf);
	const used = { indicators: new Set(), places: new Set() };
	const addedUnits = {};
	const use = (list, code) => {
		const body = lacking(list, code) ?? added(list).find((own) => codeOf(own) === code);
		if (body && !used[list].has(body)) {
			[body.of, body.shareOfIndicator, body.parent].forEach((other) => use(list, other));
			used[list].add(body);
		}
	};
	for (const figure of figures) {
		use("indicators", figure.indicator);
		figure.places.forEach((code) => use("places", code));
		// A part has no unit that its measure lacks.
		const of = [...new Set([figure.indicator, measuredBy(figure)])].filter((code) => isMisfit(code, figure.unit));
		of.forEach((code) => (addedUnits[code] = [...new Set([...(addedUnits[code] ?? []), figure.unit])]));
	}
	const isOf = (indicator, code) => indicator === code || thing("indicators", indicator)?.of === code;
	const unitsOf = (code) => figures.filter(({ indicator, unit }) => isOf(indicator, code) && !["", "rank"].includes(unit)).map(({ unit }) => unit);
	const withUnits = (body) => ({ ...body, units: [...new Set([...body.units, ...unitsOf(codeOf(body))])] });
	const all = (list) => [...[...used[list]].filter((body) => !added(list).includes(body)), ...added(list)];
	return { ...work.found, places: all("places"), indicators: all("indicators").map(withUnits), addedUnits };
}

/** What a card says: what is converted says all but its number as the figure does that it is converted from. */
export function figureOf({ of, isRepeat, figure }) {
	const lead = of && !isRepeat && work.cards.find(({ key }) => key === of);
	return lead ? { ...lead.figure, ...Object.fromEntries(OF_NUMBERS.map((name) => [name, figure[name]])) } : figure;
}

/** The code of a body, which is the id of some. */
export function codeOf(body) {
	return body.code ?? body.id;
}

/** The code of a unit that is typed, also by its name or its symbol; what is typed where there is none. */
export function unitOf(typed) {
	const words = typed.trim().toLowerCase();
	const isNamed = ([code, { name, symbol }]) => [code, symbol, ...(typeof name === "string" ? [name] : Object.values(name))].some((text) => text?.toLowerCase() === words);
	return [...catalogue.units, ...added("units").map((body) => [codeOf(body), body])].find(isNamed)?.[0] ?? typed.trim();
}

/** What a thing is called in the page's language; its code where it is not known. */
export function nameOf(list, code, inLanguage = language) {
	const name = thing(list, code)?.name ?? code;
	return typeof name === "string" ? name : (name[inLanguage] ?? name.en ?? code);
}

/** Which part of an indicator a figure is of, in words; nothing for all of it. */
export function partText(where) {
	return Object.values(where ?? {})
		.map((code) => nameOf("categories", code))
		.join(" · ");
}

/** All things of a list as codes with names, in the order of the names; the new ones first. */
export function options(list) {
	const collator = new Intl.Collator(language);
	const all = [...catalogue[list].keys()].map((code) => [code, nameOf(list, code)]);
	const found = [newWithFigures()[list], work.reading?.proposed?.[list]].flatMap((bodies) => bodies ?? []).map((body) => [codeOf(body), nameOf(list, codeOf(body))]);
	return new Map([...found, ...all.sort(([, one], [, other]) => collator.compare(one, other))]);
}
