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
export function topics({ topics: known, place }, isCity, fits) {
	const sections = known.map((topic) => section(topic, place.code, isCity, fits));
	const hasParks = isCity && !known.some(({ topic }) => topic === "park");
	return hasParks ? [...sections, partOfParks(place.code)] : sections;
}

function partOfParks(place) {
	const cards = h("div", {}, loading());
	const element = folded("parks", null, [h("p", { class: "lead" }, t("overview.parks.lead")), cards]);
	onceOpen(element.firstChild, () => fill(cards, () => parks(place)));
	return element;
}

function section(topic, place, isCity, fits) {
	const { topic: code, name, total, indicators } = topic;
	const cards = h("div", {}, figureCards(indicators, place));
	const drawn = indicators.filter((known) => hasCourse(known) || isTimesMore(known)).slice(0, CHARTS);
	const element = folded(
		`topic-${code}`,
		total,
		[
			indicators.some(isTimesMore) && h("p", { class: "lead" }, t("overview.timesMore.lead")),
			cards,
			charts(drawn, place),
			total > indicators.length && h("p", {}, h("a", { href: explore({ topic: code, place }) }, t("overview.topic.all", total))),
		],
		{ title: name, isOpen: fits(Math.ceil(total / 4) + 2 * Math.ceil(drawn.length / 2)) },
	);
	if (isCity && code === "investment") {
		onceOpen(element.firstChild, () => fill(cards, () => investments(place, indicators)));
	}
	return element;
}

/** The charts of what has a course or two readings. */
function charts(drawn, place) {
	return drawn.length > 0 && h("div", { class: "charts" }, drawn.map(({ figure }) => onceSeen(() => chart({ code: figure.indicator, name: figure.name, query: { place } }))));
}

function hasCourse({ coverage }) {
	return coverage.first.label !== coverage.last.label;
}

function isTimesMore({ figure }) {
	return figure.comparison?.kind === "times-more";
}
