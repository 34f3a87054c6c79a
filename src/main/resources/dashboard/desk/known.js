import { read } from "../parts/api.js";
import { namePlace } from "../parts/figures.js";
import { language } from "../parts/language.js";
import { work } from "./work.js";

/** What the catalogue has, and what the curator adds to it, by code. */

const catalogue = { indicators: new Map(), units: new Map(), places: new Map(), topics: new Map(), parks: new Map(), publishers: new Map(), categories: new Map() };

/** Reads the catalogue; of indicators, those that are not among the first are read when they are met. */
export async function readCatalogue() {
	await Promise.all(
		Object.keys(catalogue).map(async (list) => {
			const { items } = await read(`/${list}`, { limit: 1000 });
			items.forEach((item) => catalogue[list].set(item.code ?? item.id, item));
		}),
	);
	catalogue.places.forEach(namePlace);
}

/** Reads the indicators that are not known yet. */
export async function readIndicators(codes) {
	const unknown = [...new Set(codes)].filter((code) => code && !thing("indicators", code));
	await Promise.all(unknown.map(async (code) => addIndicators([await read(`/indicators/${encodeURIComponent(code)}`)])));
}

/** Finds indicators of the catalogue by words. */
export async function findIndicators(words) {
	const { items } = await read("/indicators", { q: words, limit: 20, origin: "stated" });
	addIndicators(items);
	const added = work.found.indicators.filter((body) => `${codeOf(body)} ${body.name.en} ${body.name.zh}`.toLowerCase().includes(words.toLowerCase()));
	return [...added, ...items].map(codeOf);
}

/** Who published sources and when, by their ids; those that cannot be read are left out. */
export async function publishersOf(ids) {
	const sources = await Promise.allSettled([...new Set(ids)].map((id) => read(`/sources/${id}`)));
	return Object.fromEntries(sources.filter(({ value }) => value).map(({ value: { id, publisher, published } }) => [id, `${publisher}, ${published}`]));
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
	addIndicators(proposedInUse());
	work.agreed = [];
	for (const [list, bodies] of Object.entries(work.found)) {
		bodies.forEach((body) => catalogue[list].set(codeOf(body), body));
		work.found[list] = [];
	}
}

/** A thing of the catalogue or a new one; undefined if there is none. */
export function thing(list, code) {
	return work.found[list]?.find((body) => codeOf(body) === code) ?? catalogue[list].get(code) ?? (list === "indicators" ? proposed(code) : undefined);
}

/** An indicator that the catalogue lacks, as the reading proposes it. */
function proposed(code) {
	return work.reading?.proposed?.find((body) => codeOf(body) === code);
}

/** The same, unless the catalogue or the curator has one of that code. */
function lacking(code) {
	return catalogue.indicators.has(code) || work.found.indicators.some((body) => codeOf(body) === code) ? undefined : proposed(code);
}

/** Whether an indicator is proposed, and nobody has said yet whether it is to be. */
export function isUndecided(code) {
	return code !== "" && !work.agreed.includes(code) && lacking(code) !== undefined;
}

/** Whether an indicator of the catalogue has no figures in a unit: of one that is new the curator decides. */
export function isMisfit(code, unit) {
	const units = catalogue.indicators.get(code)?.units ?? [];
	return !["", "rank"].includes(unit) && units.length > 0 && !units.includes(unit);
}

/** Says yes to a proposed indicator. */
export function agree(code) {
	if (isUndecided(code)) {
		work.agreed.push(code);
	}
}

/** The words that the text has for what a figure without an indicator measures, until they are said no to. */
export function phraseOf({ figure, called }) {
	return figure.indicator === "" && called && isUndecided(called) ? called : undefined;
}

/** What is proposed of the open figures and not decided yet, each with its figures. */
export function undecided() {
	const open = work.cards.filter(({ kind, state }) => kind === "figure" && state === "open");
	const groups = Map.groupBy(open, (card) => (isUndecided(card.figure.indicator) ? card.figure.indicator : phraseOf(card)));
	groups.delete(undefined);
	return [...groups].map(([code, cards]) => ({ body: proposed(code), cards, isPhrase: cards[0].figure.indicator === "" }));
}

/** The proposed indicators that accepted figures are of, with what they are parts of. */
export function proposedInUse() {
	const used = new Set();
	const use = (code) => {
		const body = work.found.indicators.find((own) => codeOf(own) === code) ?? lacking(code);
		if (body && !used.has(body)) {
			[body.of, body.shareOfIndicator].forEach(use);
			used.add(body);
		}
	};
	work.cards.filter(({ kind, state }) => kind === "figure" && ["accepted", "recorded"].includes(state)).forEach(({ figure }) => use(figure.indicator));
	return [...used].filter((body) => !work.found.indicators.includes(body));
}

/** The code of a body, which is the id of some. */
export function codeOf(body) {
	return body.code ?? body.id;
}

/** What a thing is called in the page's language; its code where it is not known. */
export function nameOf(list, code) {
	const name = thing(list, code)?.name ?? code;
	return typeof name === "string" ? name : (name[language] ?? name.en ?? code);
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
	const added = (work.found[list] ?? []).map((body) => [codeOf(body), nameOf(list, codeOf(body))]);
	return new Map([...added, ...all.sort(([, one], [, other]) => collator.compare(one, other))]);
}

/** The codes of the places that a group has, or none. */
export function membersOf(code) {
	return thing("places", code)?.members ?? [];
}
