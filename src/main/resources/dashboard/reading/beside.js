import { h } from "../parts/dom.js";
import { figureText, periodText, placeName, toldApart, unitName } from "../parts/figures.js";
import { language, t } from "../parts/language.js";
import { inLine } from "./marked-text.js";
import "./texts.js";

/** How a figure of a text stands to what is recorded. Whether the text is true is for people to say. */

/** The sign of each way to stand to it; the mark of a numeral looks the same where they are the same. */
export const SIGNS = { same: "=", rounded: "≈", implied: "≈", partly: "~", open: "?", different: "≠", none: "□" };

/** How the first of what is recorded stands to a figure that was read: `none` where nothing is. */
export function matchOf({ recorded }) {
	return recorded.length > 0 ? lookOf(recorded[0]) : "none";
}

/** Numbers that agree do so only in part where the recorded one was set aside, or words were not understood. */
export function lookOf({ match, standing, subject }) {
	const isWell = ["same", "rounded", "implied"].includes(match);
	return isWell && (standing || subject.unread.length > 0) ? "partly" : match;
}

/** What took the place of a recorded figure; the preferred one follows it. */
function standingText({ recorded }, { observation, standing }) {
	const next = recorded.find(({ observation: other, standing: isOther }) => !isOther && keyOf(other) === keyOf(observation));
	const value = next ? figureText(next.observation) : t("beside.nothing");
	return t(`beside.standing.${standing.how}`, periodText(observation.period), value, standing.published, standing.source);
}

function keyOf({ indicator, place, period, comparison }) {
	return JSON.stringify([indicator, place.code, period.start, period.end, comparison?.kind]);
}

/** In which parts the two differ, what the text does not say, and what was not understood, each as a sentence. */
export function besideText(said, recorded) {
	const { observation, differs, unsaid, subject, standing } = recorded;
	return [
		standing && standingText(said, recorded),
		observation.origin === "derived" && t("beside.derived"),
		...differs.map((part) => t("beside.differs", partName(part), told(part, observation), told(part, said))),
		...unsaid.map((part) => t("beside.unsaid", partName(part), told(part, observation))),
		subject.unread.length > 0 && t("beside.unread", subject.unread.map((words) => t("beside.quoted", words)).join(t("beside.and"))),
		subject.by !== "name" && t(`beside.by.${subject.by}`, String(subject.score)),
	].filter(Boolean);
}

/** The sentence of a numeral, or else its line, with its words marked. */
export function markedSentence({ text, sentences }, { start, end, phrase, paragraph, sentence }) {
	const line = { start: text.lastIndexOf("\n", start) + 1, end: text.indexOf("\n", end) };
	const at = sentences.find((it) => it.paragraph === paragraph && it.sentence === sentence) ?? { start: line.start, end: line.end < 0 ? text.length : line.end };
	const part = (from, to) => inLine(text.slice(from, to));
	return h("bdi", {}, part(at.start, phrase.start), h("mark", {}, part(phrase.start, phrase.end)), part(phrase.end, at.end));
}

const PARTS = {
	value: (figure) => (figure.value === null ? figure.printed : figureText(figure)),
	relation: ({ relation }) => t(`relation.${relation === "eq" ? "stated" : relation}.name`),
	unit: ({ unit, counted }) => (unit === null ? null : [unitName(unit), counted].filter(Boolean).join(" · ")),
	period: ({ period }) => period && periodText(period),
	place: ({ place, places }) => (place ? place.name : places.map(placeName).join(t("beside.and"))),
	status: ({ status }) => t(`status.${status}`),
	comparison: ({ comparison }) => comparison && (toldApart({ comparison }).join(t("beside.and")) || t(`comparison.${comparison.kind}`)),
	joint: ({ joint }) => t(joint ? "figure.joint" : "beside.single"),
	where: ({ name }) => name,
	prices: ({ prices }) => prices && t(`prices.${prices}`),
	priceYear: ({ priceYear }) => priceYear && String(priceYear),
	currency: ({ currency }) => currency && unitName(currency),
	likeForLike: ({ likeForLike }) => likeForLike && t("figure.likeForLike"),
	shareOf: ({ shareOf: whole }) => whole && (whole.name ?? whole[language] ?? whole.en ?? whole.indicator ?? whole),
};

function partName(part) {
	return part in PARTS ? t(`part.${part}`) : part;
}

/** A part of a figure that is recorded or read, in words. */
function told(part, figure) {
	return PARTS[part]?.(figure) || t("beside.nothing");
}
