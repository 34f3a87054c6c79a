import { language, t } from "../parts/language.js";
import { nameOf } from "./known.js";

/** How many names are told one by one. */
const FEW = 3;

const list = new Intl.ListFormat(language, { type: "conjunction" });

const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

/** What is shown, as a sentence. */
export async function inWords(view, { items, next }, topics) {
	const { asOf, origin } = view;
	const number = items.length;
	const count = t(`explore.count.${origin}${number === 1 ? ".one" : ""}`, next ? t("explore.first", number) : number);
	return t(
		"explore.said",
		count,
		isEverything(view) ? "" : t("explore.said.of", await subject(view, topics)),
		asOf && t("explore.said.asOf", asOf.includes("T") ? asOf : day.format(new Date(asOf))),
	);
}

/** What the figures are of, in short. */
async function subject(view, topics) {
	const { words, indicators } = view;
	if (indicators.length > FEW) {
		return t("explore.subject.indicators", indicators.length);
	}
	if (indicators.length > 0) {
		return list.format(await Promise.all(indicators.map(nameOf)));
	}
	const names = list.format(view.topics.map((code) => topics.get(code) ?? code));
	const quoted = words && t("explore.subject.words", words);
	return [names, quoted].filter(Boolean).join(t("explore.subject.and")) || t("explore.subject.all");
}

function isEverything({ words, topics, indicators }) {
	return words === "" && topics.length === 0 && indicators.length === 0;
}
