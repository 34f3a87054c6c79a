import { read } from "./parts/api.js";
import { chart } from "./parts/chart.js";
import { bars, heightOfBars } from "./parts/chart-options.js";
import { chartsOf, readingsChart, readingsOf } from "./parts/charts.js";
import { h } from "./parts/dom.js";
import { figureLink } from "./parts/figure-link.js";
import { figureText, locatorText, notes } from "./parts/figures.js";
import { t } from "./parts/language.js";
import { noteOf } from "./parts/note.js";
import { openPage } from "./parts/page.js";
import { empty } from "./parts/states.js";

/** What the key figures are of: all that is no investment, which have a section with totals. */
const TOPICS = ["trade", "environment", "livelihood", "cooperation", "industry", "park", "energy", "transport", "tourism", "governance"];

/** From the first thought of an initiative to its end. */
const STATUSES = ["planned", "site-selection", "under-construction", "under-way", "done"];

const ALL = { limit: 1000 };

openPage(overview);

async function overview() {
	const [figures, investments, sectors, trade, parks, initiatives, sources] = await Promise.all([
		read("/observations", { topic: TOPICS, latest: 1, limit: 200 }),
		read("/investments", ALL),
		read("/investments/summary", { groupBy: "sector" }),
		read("/trade-metrics", ALL),
		read("/parks", ALL),
		read("/initiatives", ALL),
		read("/sources", ALL),
	]);
	const of = (topic) => figures.items.filter((figure) => figure.topic === topic);
	const sections = [
		section("keyFigures", figures.items.length > 0 && keyFigures(figures.items)),
		section("investments", investments.items.length > 0 && [investmentsChart(sectors, investments.items), investmentCards(investments.items)]),
		section("trade", trade.items.length > 0 && tradeCharts(trade.items)),
		section("environment", of("environment").length > 0 && shares(of("environment"), "environment")),
		section("livelihood", of("livelihood").length > 0 && shares(of("livelihood"), "livelihood")),
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

function keyFigures(figures) {
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

function investmentsChart({ groups }, investments) {
	const amounts = new Map(investments.map(({ id, amounts }) => [id, amounts.filter(({ unit }) => unit === "CNY")]));
	const rows = groups
		.toSorted((a, b) => b.total.value - a.total.value)
		.map(({ name, total, investments: ids }) => ({
			label: [name, total.joint && t("figure.joint")].filter(Boolean).join(", "),
			text: figureText(total),
			figures: ids.flatMap((id) => amounts.get(id)),
		}));
	return chart({
		title: t("overview.investments.chart"),
		figures: rows.flatMap((row) => row.figures),
		query: { topic: "investment", unit: "CNY" },
		height: heightOfBars(rows),
		option: (look, width) => bars({ rows, unit: "CNY" }, look, width),
	});
}

function investmentCards(investments) {
	return h(
		"ul",
		{ class: "cards" },
		investments.toSorted(byAmount).map(({ name, kindName, statusName, partner, joint, amounts }) =>
			h(
				"li",
				{ class: joint ? "card joint" : "card" },
				h("p", { class: "card-figure" }, amounts.map((amount) => h("span", {}, figureLink(amount), " "))),
				h("p", { class: "card-name" }, name),
				h(
					"p",
					{ class: "notes" },
					[kindName, statusName, partner && t("investment.partner", partner), ...notes(amounts[0])].filter(Boolean).map(noteOf),
				),
			),
		),
	);
}

/** The greatest first, as far as they are of one currency. */
function byAmount({ amounts: [a] }, { amounts: [b] }) {
	return a.unit === b.unit ? b.value - a.value : a.unit.localeCompare(b.unit);
}

/** Multiples of a base side by side on the same scale, and what else is measured as it comes. */
function tradeCharts(metrics) {
	const multiples = metrics.flatMap(({ flowName, observations, derived }) =>
		observations
			.filter((stated) => readingsOf(stated, derived).length === 2)
			.map((stated) => ({ title: flowName, stated, derived, high: Number(readingsOf(stated, derived)[1].value) })),
	);
	const highest = Math.max(...multiples.map(({ high }) => high));
	const others = metrics.flatMap(({ observations, derived }) => observations.filter((stated) => readingsOf(stated, derived).length !== 2));
	return h(
		"div",
		{ class: "charts" },
		multiples.map(({ title, stated, derived }) => readingsChart(stated, derived, { title, highest, embed: stated.indicator })),
		chartsOf(others, { title: t("overview.trade"), query: { topic: "trade" } }),
	);
}

/** Shares as a chart, and what is counted otherwise as cards. */
function shares(figures, topic) {
	const isShare = ({ unit }) => unit === "percent";
	const others = figures.filter((figure) => !isShare(figure));
	return [
		chartsOf(figures.filter(isShare), { title: t(`overview.${topic}.chart`), query: { topic, latest: 1 } }),
		others.length > 0 && h("ul", { class: "cards" }, others.map(figureCard)),
	];
}

function parkCards(parks, investments) {
	const known = new Map(investments.map((investment) => [investment.id, investment]));
	const names = new Map(parks.map(({ id, name }) => [id, name]));
	return h(
		"ul",
		{ class: "cards wide" },
		parks.map((park) =>
			h(
				"li",
				{ class: "card" },
				h("h3", {}, park.name),
				h("p", { class: "notes" }, [park.kindName, park.statusName, park.focus].filter(Boolean).map(noteOf)),
				park.investments.length === 0 && h("p", { class: "hint" }, t("park.none")),
				h("ul", {}, park.investments.map(({ id }) => known.get(id)).filter(Boolean).map((investment) => parkInvestment(park, investment, names))),
			),
		),
	);
}

function parkInvestment(park, { name, joint, amounts, parks }, names) {
	const others = parks.filter((id) => id !== park.id).map((id) => names.get(id));
	return h(
		"li",
		{},
		amounts.map((amount) => [figureLink(amount), " "]),
		name,
		joint && h("span", { class: "note joint" }, t("park.joint", others.join(", "))),
	);
}

function board(initiatives, sources) {
	const urls = new Map(sources.map(({ id, url }) => [id, url]));
	const known = STATUSES.filter((status) => initiatives.some((initiative) => initiative.status === status));
	return h(
		"div",
		{ class: "board" },
		known.map((status) => {
			const inStatus = initiatives.filter((initiative) => initiative.status === status);
			return h(
				"section",
				{ "aria-labelledby": `status-${status}` },
				h("h3", { id: `status-${status}` }, inStatus[0].statusName, " ", h("span", { class: "count" }, inStatus.length)),
				h("ul", {}, inStatus.map((initiative) => h("li", {}, initiativeCard(initiative, urls)))),
			);
		}),
	);
}

/** An initiative that unfolds to the sentences it was read from. */
function initiativeCard({ name, partner, due, statements }, urls) {
	const marks = [partner && t("initiative.partner", partner), due && t("initiative.due", due)].filter(Boolean);
	return h(
		"details",
		{},
		h("summary", {}, name, marks.map((mark) => h("span", { class: "note" }, mark))),
		statements.map((statement) =>
			h("p", {}, statement.gist, " ", h("a", { href: urls.get(statement.source) }, locatorText(statement))),
		),
	);
}
