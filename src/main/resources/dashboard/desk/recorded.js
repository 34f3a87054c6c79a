import { bodyOf, shortest, textOf } from "../curate/figure.js";
import { isPeriod } from "../curate/periods.js";
import { partsOf } from "../curate/told-apart.js";
import { Decimal, readTagged } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { language, pageOf, t } from "../parts/language.js";
import { addSource, figureOf, measuredBy, readIndicators, thing } from "./known.js";
import { idOfSource } from "./publication.js";
import { locatorOf } from "./readings.js";
import { proposedIn, work } from "./work.js";

/** What is recorded of the source already, beside what is read now. */

/** Reads what is recorded of a source, and the indicators of its figures. */
export async function readRecorded(source) {
	const recorded = await readTagged(`/publications/${encodeURIComponent(source)}`);
	addSource(recorded.body.source);
	await readIndicators(recorded.body.statements.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)));
	return recorded;
}

/**
 * Adds to what is recorded of a source, and marks the cards that are.
 * @returns the names of what the curator has typed otherwise, which stays as it is typed
 */
export function takeRecorded({ body, etag }) {
	const figures = body.statements.flatMap(({ paragraph, sentence, gist, figures: stated }) => stated.map((figure) => ({ paragraph, sentence, gist, ...figure })));
	work.recorded = { etag, source: body.source, figures };
	const { id, publisher, title, url, published, excerpt } = body.source;
	const said = { publisher, title, url: url ?? "", published, excerpt: excerpt ?? false, ...proposedIn(body.source) };
	const typed = work.typed.filter((name) => name in said && said[name] !== work.source[name]);
	typed.forEach((name) => delete said[name]);
	Object.assign(work.source, said, { id });
	takeGists(body.statements);
	// Somebody may have corrected what was recorded from here.
	work.cards.filter(({ state }) => state === "recorded").forEach((card) => (card.state = "open"));
	markRecorded();
	return typed;
}

/** Takes the gists of sentences that have none here. */
function takeGists(statements) {
	for (const statement of statements.filter(({ gist }) => gist)) {
		const at = locatorOf(statement);
		if (!textOf(work.gists[at])) {
			work.gists[at] = { en: statement.gist.en ?? "", zh: statement.gist.zh ?? "" };
			// Another object, so that its form is made anew.
			work.cards.filter((card) => card.figure && locatorOf(card) === at).forEach((card) => (card.figure = { ...card.figure }));
		}
	}
}

/** Marks the cards whose figures are recorded as they are. */
export function markRecorded() {
	if (!work.recorded) {
		return;
	}
	if (work.recorded.source.id !== idOfSource()) {
		// They are figures of another source.
		work.recorded = null;
		work.cards.forEach((card) => {
			card.id = null;
			card.state = card.state === "recorded" ? "open" : card.state;
		});
		return;
	}
	for (const card of work.cards.filter(({ kind, state, isRepeat }) => kind === "figure" && !isRepeat && ["open", "accepted", "recorded"].includes(state))) {
		const recorded = recordedOf(card);
		if (recorded && isKeyOf(recorded, card) && isSaid(recorded, card)) {
			card.state = "recorded";
			card.id = recorded.id;
		}
		else if (recorded && card.state === "recorded") {
			card.state = "open";
		}
	}
}

/** Whether all that a card says beside its key is recorded as it would be sent. */
function isSaid(recorded, card) {
	const gist = textOf(work.gists[locatorOf(card)]);
	const { paragraph, sentence } = card;
	// Without a gist the sentence stays told as it is.
	return said(recorded) === said({ ...bodyOf(figureOf(card)), paragraph, sentence, gist: gist ?? recorded.gist });
}

function said({ paragraph, sentence, gist, period, value, upper, counted, relation, missing, joint, printed, cell, note }) {
	const words = [gist, note].flatMap((text) => [text?.en ?? null, text?.zh ?? null]);
	return JSON.stringify([paragraph, sentence, period?.start, period?.end, period?.basis, digits(value), digits(upper), counted ?? null, relation, missing ?? null, joint ?? false, printed, cell?.table, cell?.row, cell?.column, ...words]);
}

/** A number as text, whatever zeros it ends with. */
function digits(number) {
	return shortest(number instanceof Decimal ? number.text : String(number ?? ""));
}

/** What is recorded of a card: under its id, or else under its key; undefined if nothing is. */
export function recordedOf(card) {
	const figures = work.recorded?.figures ?? [];
	return figures.find(({ id }) => id === card.id) ?? figures.find((figure) => isKeyOf(figure, card));
}

/** What is recorded of a card in other words, which the card would correct. */
export function correctedBy(card) {
	return card.state === "recorded" ? undefined : recordedOf(card);
}

/** The recorded figures of which there is no card. */
export function otherRecorded() {
	const shown = new Set(work.cards.filter(({ kind }) => kind === "figure").map(recordedOf));
	return (work.recorded?.figures ?? []).filter((figure) => !shown.has(figure));
}

/** Says that a figure stays recorded whatever is done here, with the way to withdraw it. */
export function staysRecorded(figure) {
	return h("p", { class: "desk-stays" }, `${t("desk.stays")} `, h("a", { href: `${pageOf(figure.place)}&figure=${figure.id}` }, t("desk.stays.open")));
}

/** Whether a recorded figure has the key of a card, which makes it the one that it is. */
function isKeyOf(recorded, card) {
	if (!card.figure || card.paragraph === null) {
		return false;
	}
	const figure = figureOf(card);
	const place = figure.places.length > 1 ? `group-${[...figure.places].sort().join("-")}` : figure.places[0];
	return (
		measuredBy(figure) === recorded.indicator &&
		recorded.place === place &&
		recorded.unit === figure.unit &&
		recorded.status === figure.status &&
		String(recorded.occurrence ?? 1) === (figure.occurrence.trim() || "1") &&
		isPeriod(recorded.period, figure.period) &&
		(recorded.comparison?.kind ?? "") === figure.comparison &&
		(figure.comparison === "" || isPeriod(recorded.comparison.basePeriod, figure.base)) &&
		toldApart(recorded, place) === toldApart(bodyOf(figure), place)
	);
}

/** What tells a figure apart, whether it says so or leaves that to its indicator, as one text. */
function toldApart(said, place) {
	const { comparison } = said;
	const indicator = thing("indicators", said.indicator) ?? {};
	const isOfChange = comparison?.basePeriod && comparison.kind !== "of-plan";
	const usual = isOfChange ? (indicator.changes ?? {}) : indicator;
	const parts = [partsOf({ comparison }), valued(said, usual)].flatMap(Object.values).map(String);
	return JSON.stringify([...parts, wholeOf(said, indicator, place)]);
}

/** Prices and the like, with those that hold where nothing is said. */
function valued({ prices, priceYear, currency, likeForLike }, usual) {
	const isOther = prices && prices !== usual.prices;
	return {
		prices: prices ?? usual.prices ?? "",
		priceYear: priceYear ?? (isOther ? "" : (usual.priceYear ?? "")),
		currency: currency ?? usual.currency ?? "",
		likeForLike: likeForLike ?? usual.likeForLike ?? false,
	};
}

/** What it is a share of, unless its indicator says the same. */
function wholeOf({ indicator, shareOf }, usual, place) {
	if (shareOf?.indicator || shareOf?.place) {
		const whole = [shareOf.indicator ?? indicator, shareOf.place ?? place];
		return whole[0] === usual.shareOfIndicator && whole[1] === place ? null : whole;
	}
	const told = (text) => (typeof text === "string" ? text : (text?.[language] ?? text?.en));
	return shareOf && told(shareOf) !== told(usual.shareOf) ? [shareOf.en, shareOf.zh] : null;
}
