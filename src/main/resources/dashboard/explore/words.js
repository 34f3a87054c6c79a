import { language, t } from "../parts/language.js";
import { nameOf } from "./known.js";

/** How many names are told one by one. */
const FEW = 3;

const list = new Intl.ListFormat(language, { type: "conjunction" });

/** What is shown, as a sentence. */
export async function inWords(view, { items, next }, known) {
	const { asOf, publishedBy, transform } = view;
	const origin = transform ? "derived" : view.origin;
	const number = items.length;
	const count = t(`explore.count.${origin}${number === 1 ? ".one" : ""}`, next ? t("explore.first", number) : number);
	return t(
		"explore.said",
		count,
		isEverything(view) ? "" : t("explore.said.of", await subject(view, known)),
		[asOf && t("explore.said.asOf", dateOf(asOf)), publishedBy && t("explore.said.publishedBy", dateOf(publishedBy))].join(""),
		transform && t("explore.said.transform", t(`transform.${transform}`)),
	);
}

/** A moment as it is, and a day, a month or a year in words. */
function dateOf(text) {
	const [, month, day] = text.split("-");
	const parts = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
	return text.includes("T") ? text : new Intl.DateTimeFormat(language, parts).format(new Date(text));
}

/** What the figures are of, in short. */
async function subject(view, { topics, places }) {
	const what = await measured(view, topics);
	const where = list.format(view.place.map((code) => places.get(code) ?? code));
	return where ? t("explore.subject.at", what, where) : what;
}

async function measured({ q: words, indicator: indicators, of, where, topic }, topics) {
	if (indicators.length > FEW) {
		return t("explore.subject.indicators", indicators.length);
	}
	if (indicators.length > 0) {
		return list.format(await Promise.all(indicators.map(nameOf)));
	}
	if (of.length > 0 || where.length > 0) {
		return t("explore.subject.parts", list.format([...(await Promise.all(of.map(nameOf))), ...where]));
	}
	const names = list.format(topic.map((code) => topics.get(code) ?? code));
	const quoted = words && t("explore.subject.words", words);
	return [names, quoted].filter(Boolean).join(t("explore.subject.and")) || t("explore.subject.all");
}

function isEverything({ q, topic, indicator, of, where, place }) {
	return q === "" && [topic, indicator, of, where, place].every(({ length }) => length === 0);
}
