import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { notes, placeNote, toldApart } from "./figures.js";
import { explore, indicatorPage, t } from "./language.js";
import { noteOf } from "./note.js";

/**
 * Figures as cards, each with its name and what has to be known of it.
 * @param figures of `{ figure, change, coverage }`: its change and what else there is of its indicator, where these are known
 * @param place the code of the place whose page it is: what is of another one names it
 */
export function figureCards(figures, place) {
	return h("ul", { class: "cards" }, figures.map((known) => figureCard(known, place)));
}

function figureCard({ figure, change, coverage }, place) {
	return h(
		"li",
		{ class: "card" },
		h("p", { class: "card-figure" }, figureLink(figure)),
		h("p", { class: "card-name" }, h("a", { href: indicatorPage(figure.indicator) }, figure.name)),
		change && h("p", { class: "card-change" }, figureLink(change), " ", noteOf(changeText(change))),
		h("p", { class: "notes" }, [placeNote(figure, place), ...notes(figure)].filter(Boolean).map(noteOf)),
		coverage?.figures > 1 && h("p", { class: "hint" }, h("a", { href: explore({ indicator: figure.indicator, place: figure.place.code }) }, t("overview.coverage", coverage.figures, coverage.first.label, coverage.last.label))),
	);
}

function changeText(change) {
	return [...toldApart(change), change.origin === "derived" && t("figure.derived")].filter(Boolean).join(" · ");
}
