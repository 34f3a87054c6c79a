import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { notes, periodText, placeNote, toldApart } from "./figures.js";
import { explore, indicatorPage, t } from "./language.js";
import { noteOf } from "./note.js";
import { spark } from "./spark.js";

/** After how many years a figure looks old beside newer ones. */
const OLD = 5;

/**
 * Figures as cards, each with its name and what has to be known of it.
 * @param figures of `{ figure, change, partOfYear, course, standing, coverage }`, of which the figure alone is always known
 * @param place the code of the place whose page it is: what is of another one names it
 * @param kind the kind of that place, for ranks
 */
export function figureCards(figures, place, kind) {
	const newest = Math.max(...figures.map(({ figure }) => yearOf(figure)));
	return h("ul", { class: "cards" }, figures.map((known) => figureCard(known, place, kind, newest)));
}

function figureCard({ figure, change, partOfYear, course = [], standing, coverage }, place, kind, newest) {
	return h(
		"li",
		{ class: newest - yearOf(figure) > OLD ? "card old" : "card" },
		h("p", { class: "card-figure" }, figureLink(figure)),
		h("p", { class: "card-name" }, h("a", { href: indicatorPage(figure.indicator, place) }, figure.name)),
		spark(course),
		change && h("p", { class: "card-change" }, figureLink(change), " ", noteOf(changeText(change))),
		standing && h("p", { class: "card-rank" }, rankText(standing, kind)),
		partOfYear && h("p", { class: "card-change" }, figureLink(partOfYear), " ", noteOf([periodText(partOfYear.period), ...statusOf(partOfYear)].join(" · "))),
		h("p", { class: "notes" }, [placeNote(figure, place), ...notes(figure)].filter(Boolean).map(noteOf)),
		coverage?.figures > 1 && h("p", { class: "hint" }, h("a", { href: explore({ indicator: figure.indicator, place: figure.place.code }) }, t("overview.coverage", coverage.figures, coverage.first.label, coverage.last.label))),
	);
}

function yearOf({ period }) {
	return Number(period.end.slice(0, 4));
}

function statusOf({ status }) {
	return status === "actual" ? [] : [t(`status.${status}`)];
}

/** The rank among places of a kind, as the charts say it. */
export function rankText({ rank, tied, ranked, places }, kind) {
	const called = t(["province", "prefecture", "county"].includes(kind) ? `places.${kind}` : "places");
	const text = t(tied ? "rank.tied" : "rank", rank, ranked, called);
	return ranked < places ? `${text} · ${t("rank.have", ranked, places, called)}` : text;
}

function changeText(change) {
	return [...toldApart(change), change.origin === "derived" && t("figure.derived")].filter(Boolean).join(" · ");
}
