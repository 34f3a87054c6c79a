import { language, t } from "../parts/language.js";
import { nameOf } from "./known.js";

/** How many names are told one by one. */
const FEW = 3;

const list = new Intl.ListFormat(language, { type: "conjunction" });

const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

/** What is shown, as a sentence. */
export async function inWords(view, { items, next }, known) {
	const { asOf, transform } = view;
	const origin = transform ? "derived" : view.origin;
	const number = items.length;
	const count = t(`explore.count.${origin}${number === 1 ? ".one" : ""}`, next ? t("explore.first", number) : number);
	return t(
		"explore.said",
		count,
		isEverything(view) ? "" : t("explore.said.of", await subject(view, known)),
		asOf && t("explore.said.asOf", asOf.includes("T") ? asOf : day.format(new Date(asOf))),
		transform && t("explore.said.transform", t(`transform.${transform}`)),
	);
}

/** What the figures are of, in short. */
async function subject(view, { topics, places }) {
	const what = await measured(view, topics);
	const where = list.format(view.place.map((code) => places.get(code) ?? code));
	return where ? t("explore.subject.at", what, where) : what;
}

async function measured({ q: words, indicator: indicators, topic }, topics) {
	if (indicators.length > FEW) {
		return t("explore.subject.indicators", indicators.length);
	}
	if (indicators.length > 0) {
		return list.format(await Promise.all(indicators.map(nameOf)));
	}
	const names = list.format(topic.map((code) => topics.get(code) ?? code));
	const quoted = words && t("explore.subject.words", words);
	return [names, quoted].filter(Boolean).join(t("explore.subject.and")) || t("explore.subject.all");
}

function isEverything({ q, topic, indicator, place }) {
	return q === "" && [topic, indicator, place].every(({ length }) => length === 0);
}
