import { chart } from "../parts/chart.js";
import { h } from "../parts/dom.js";
import { figureCards } from "../parts/figure-card.js";
import { investments } from "../parts/investments.js";
import { explore, t } from "../parts/language.js";
import { parks } from "../parts/parks.js";
import { fill, loading } from "../parts/states.js";
import { folded, onceOpen, onceSeen } from "./folded.js";

/** How many charts a topic shows at most. */
const CHARTS = 4;

/** A part of the page for each topic; the city's has what is known of its investments and parks too. */
export function topics({ topics: known, place, keyFigures }, isCity) {
	// What heads the page is told once.
	const told = new Set(keyFigures.map(({ figure }) => figure.id));
	const sections = known.map((topic) => section(topic, place, told, isCity));
	const hasParks = isCity && !known.some(({ topic }) => topic === "park");
	return hasParks ? [...sections, partOfParks(place.code)] : sections;
}

function partOfParks(place) {
	const cards = h("div", {}, loading());
	const element = folded("parks", null, [h("p", { class: "lead" }, t("overview.parks.lead")), cards]);
	onceOpen(element.firstChild, () => fill(cards, () => parks(place)));
	return element;
}

function section(topic, { code: place, name: placeName }, told, isCity) {
	const { topic: code, name, total, indicators } = topic;
	const others = indicators.filter(({ figure }) => !told.has(figure.id));
	const cards = h("div", {}, others.length > 0 && figureCards(others, place));
	const drawn = indicators.filter((known) => hasCourse(known) || isTimesMore(known)).slice(0, CHARTS);
	const element = folded(
		`topic-${code}`,
		total,
		[
			indicators.some(isTimesMore) && h("p", { class: "lead" }, t("overview.timesMore.lead")),
			cards,
			charts(drawn, place, placeName),
			total > indicators.length && h("p", {}, h("a", { href: explore({ topic: code, place }) }, t("overview.topic.all", total))),
		],
		{ title: name },
	);
	if (isCity && code === "investment") {
		onceOpen(element.firstChild, () => fill(cards, () => investments(place, indicators)));
	}
	return element;
}

/** The charts of what has a course or two readings. */
function charts(drawn, place, placeName) {
	return drawn.length > 0 && h("div", { class: "charts" }, drawn.map(({ figure }) => onceSeen(() => chart({ code: figure.indicator, name: figure.name, title: `${figure.name}, ${placeName}`, query: { place } }))));
}

function hasCourse({ coverage }) {
	return coverage.first.label !== coverage.last.label;
}

function isTimesMore({ figure }) {
	return figure.comparison?.kind === "times-more";
}
