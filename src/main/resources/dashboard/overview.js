import { changes } from "./overview/changes.js";
import { folded, part, reach } from "./overview/folded.js";
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

await openPage(overview, () => readFigures(`/places/${place}/overview`));
reach();
addEventListener("hashchange", reach);

/** All of the first view is in one answer. */
function overview(known) {
	const sections = [
		part("keyFigures", known.keyFigures.length > 0 ? keyFigures(known) : empty()),
		peers(known.peers, known.place),
		...topics(known, city === "true"),
		plans(known),
		initiatives(known),
		joint(known.joint),
		sources(known),
		changes(),
	].filter(Boolean);
	return [placesAround(known.place), contents(sections), ...sections];
}

function keyFigures({ keyFigures: figures, peers: known, place: { kind } }) {
	const standings = new Map(known.map(({ figure, standing }) => [figure.id, standing]));
	return figureCards(figures.map((key) => ({ ...key, standing: standings.get(key.figure.id) })), place, kind);
}

function joint(figures) {
	return figures.length > 0 && folded("joint", figures.length, figureCards(figures.map((figure) => ({ figure })), place));
}

function contents(sections) {
	return h(
		"nav",
		{ class: "contents", "aria-label": t("overview.contents") },
		sections.map((section) =>
			h("a", { href: `#${section.id}`, onclick: () => location.hash === `#${section.id}` && reach() }, section.querySelector("h2").textContent),
		),
	);
}
