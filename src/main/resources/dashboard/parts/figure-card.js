import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { notes } from "./figures.js";
import { noteOf } from "./note.js";

/** Figures as cards, each with its name and what has to be known of it. */
export function figureCards(figures) {
	return h("ul", { class: "cards" }, figures.map(figureCard));
}

function figureCard(figure) {
	return h(
		"li",
		{ class: "card" },
		h("p", { class: "card-figure" }, figureLink(figure)),
		h("p", { class: "card-name" }, figure.name),
		h("p", { class: "notes" }, notes(figure).map(noteOf)),
	);
}
