import { read } from "./parts/api.js";
import { chartsOf } from "./parts/charts.js";
import { h } from "./parts/dom.js";
import { figureCards } from "./parts/figure-card.js";
import { board } from "./parts/initiatives.js";
import { investmentCards, sectorTotals } from "./parts/investments.js";
import { t } from "./parts/language.js";
import { openPage } from "./parts/page.js";
import { parkCards } from "./parts/parks.js";
import { empty } from "./parts/states.js";

/** What the key figures are of: all that is no investment, which have a section with totals. */
const TOPICS = ["trade", "environment", "livelihood", "cooperation", "industry", "park", "energy", "transport", "tourism", "governance", "population", "economy", "agriculture", "education", "health", "culture", "science"];

const ALL = { limit: 1000 };

openPage(overview);

async function overview() {
	const [figures, investments, sectors, parks, initiatives, sources] = await Promise.all([
		read("/observations", { topic: TOPICS, latest: 1, limit: 200 }),
		read("/investments", ALL),
		read("/investments/summary", { groupBy: "sector" }),
		read("/parks", ALL),
		read("/initiatives", ALL),
		read("/sources", ALL),
	]);
	const of = (topic) => figures.items.filter((figure) => figure.topic === topic);
	const sections = [
		section("keyFigures", figures.items.length > 0 && figureCards(figures.items)),
		section("investments", investments.items.length > 0 && [sectors.groups.length > 0 && sectorTotals(sectors, investments.items), investmentCards(investments.items)]),
		section("trade", of("trade").length > 0 && charts(of("trade"))),
		section("environment", of("environment").length > 0 && shares(of("environment"))),
		section("livelihood", of("livelihood").length > 0 && shares(of("livelihood"))),
		section("parks", parks.items.length > 0 && parkCards(parks.items, investments.items)),
		section("initiatives", initiatives.items.length > 0 && board(initiatives.items, sources.items)),
	];
	return [contents(sections), ...sections];
}

/** A part of the page with its heading; what has nothing to show says so. */
function section(name, content) {
	const lead = name === "keyFigures" ? null : h("p", { class: "lead" }, t(`overview.${name}.lead`));
	return h("section", { id: name, "aria-labelledby": `${name}-title` }, h("h2", { id: `${name}-title` }, t(`overview.${name}`)), lead, content || empty());
}

function contents(sections) {
	return h(
		"nav",
		{ class: "contents", "aria-label": t("overview.contents") },
		sections.map(({ id }) => h("a", { href: `#${id}` }, t(`overview.${id}`))),
	);
}

function charts(figures) {
	return h("div", { class: "charts" }, chartsOf(figures, {}));
}

/** Shares as charts, and what is counted otherwise as cards. */
function shares(figures) {
	const isShare = ({ unit }) => unit === "percent";
	const others = figures.filter((figure) => !isShare(figure));
	return [charts(figures.filter(isShare)), others.length > 0 && figureCards(others)];
}
