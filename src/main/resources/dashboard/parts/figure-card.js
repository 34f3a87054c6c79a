import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { notes } from "./figures.js";
import { noteOf } from "./note.js";

const CITY = "140500";

/** Figures as cards, each with its name and what has to be known of it. */
export function figureCards(figures) {
	return h("ul", { class: "cards" }, figures.map(figureCard));
}

/** The place of a figure that is not the city's own; a joint one names its group in its notes. */
function elsewhere({ place }) {
	return place.code === CITY || place.members ? [] : [place.name];
}

function figureCard(figure) {
	return h(
		"li",
		{ class: "card" },
		h("p", { class: "card-figure" }, figureLink(figure)),
		h("p", { class: "card-name" }, figure.name),
		h("p", { class: "notes" }, [...elsewhere(figure), ...notes(figure)].map(noteOf)),
	);
}
