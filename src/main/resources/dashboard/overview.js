import { changes } from "./overview/changes.js";
import { folded, part, roomFor } from "./overview/folded.js";
import { initiatives } from "./overview/initiatives.js";
import { peers } from "./overview/peers.js";
import { placesAround } from "./overview/places-around.js";
import { plans } from "./overview/plans.js";
import { sources } from "./overview/sources.js";
import { topics } from "./overview/topics.js";
import { h } from "./parts/dom.js";
import { figureCards } from "./parts/figure-card.js";
import { readFigures } from "./parts/figures.js";
import { t } from "./parts/language.js";
import { openPage } from "./parts/page.js";
import { empty } from "./parts/states.js";

const { place, city } = document.getElementById("content").dataset;

/** How many rows of cards stand unfolded where there is room. */
const ROWS = 10;

openPage(overview, () => readFigures(`/places/${place}/overview`));

/** All of the first view is in one answer. */
function overview(known) {
	const fits = roomFor(ROWS);
	const sections = [
		part("keyFigures", known.keyFigures.length > 0 ? keyFigures(known.keyFigures) : empty()),
		...topics(known, city === "true", fits),
		plans(known.plans, fits),
		initiatives(known),
		peers(known.peers, known.place),
		joint(known.joint),
		sources(known, fits),
		changes(),
	].filter(Boolean);
	return [placesAround(known.place), contents(sections), ...sections];
}

function keyFigures(figures) {
	return figureCards(figures, place);
}

function joint(figures) {
	return figures.length > 0 && folded("joint", figures.length, figureCards(figures.map((figure) => ({ figure })), place));
}

function contents(sections) {
	return h(
		"nav",
		{ class: "contents", "aria-label": t("overview.contents") },
		sections.map((section) =>
			h("a", { href: `#${section.id}`, onclick: () => section.querySelector(".part")?.setAttribute("open", "") }, section.querySelector("h2").textContent),
		),
	);
}
