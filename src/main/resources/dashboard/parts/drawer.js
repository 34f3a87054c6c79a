import { address, onDatasetChange, read } from "./api.js";
import { go, onAddressChange, state } from "./address.js";
import { citations, copyable, readCited } from "./citation.js";
import { h, newId } from "./dom.js";
import { readSource, relationLine, sourceLink } from "./editions.js";
import { figureLink } from "./figure-link.js";
import { dateText, figureText, gistText, locatorText, notes, periodText, readFigures, toldApart, unitName } from "./figures.js";
import { explore, pageOf, t } from "./language.js";
import { noteOf } from "./note.js";
import { snippets } from "./snippets.js";
import { fill, loading, unfolding } from "./states.js";

/** Of how many parts or copies of a source, or others beside a figure, the sources are read. */
const MANY = 50;

/** Any figure of the page opens its source: in texts, tables and charts, and in what the service has written. */
document.addEventListener("click", (event) => {
	const figure = event.target.closest("a[data-figure]");
	if (figure && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		go({ figure: figure.dataset.figure });
	}
});

/**
 * Opens the source of the figure that the address names, and closes it when the address names none. The address is the
 * only state: a link to a figure and the way back work by themselves.
 */
export function installDrawer() {
	const titleId = newId("drawer");
	const content = h("div", { class: "drawer-content" });
	const dialog = h(
		"dialog",
		{ class: "drawer", "aria-labelledby": titleId },
		h(
			"header",
			{},
			h("h2", { id: titleId }, t("drawer.title")),
			h("button", { type: "button", class: "close", "aria-label": t("drawer.close"), onclick: () => dialog.close() }, "×"),
		),
		content,
	);
	// However it is closed: by its button, by Escape or by going back.
	dialog.addEventListener("close", () => go({ figure: null }));
	dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
	document.body.append(dialog);
	let shown = null;
	const show = (said = null) =>
		fill(content, async () => [said && h("p", { class: "state", role: "status", tabindex: "-1" }, said), await story(shown)].filter(Boolean));
	const follow = () => {
		const figure = state().get("figure");
		if (figure === shown) {
			return;
		}
		shown = figure;
		if (figure === null) {
			dialog.close();
			return;
		}
		content.replaceChildren(loading());
		show();
		if (!dialog.open) {
			dialog.showModal();
		}
		dialog.scrollTo(0, 0);
	};
	onAddressChange(follow);
	onDatasetChange(async (said) => {
		if (shown !== null) {
			await show(said);
			dialog.scrollTo(0, 0);
			content.querySelector("[role=status]")?.focus();
		}
	});
	follow();
}

/** All that is known of a figure. */
async function story(id) {
	const vintage = Object.fromEntries(["asOf", "publishedBy"].map((name) => [name, state().get(name)]));
	const figure = (other) => readFigures(`/observations/${encodeURIComponent(other)}`, vintage);
	const all = (ids) => Promise.all((ids ?? []).map(figure));
	const observation = await figure(id);
	const { source: cited, indicator: code, derivation, others = [], disagreesWith = [] } = observation;
	const isAmongOthers = (other) => others.some(({ observation: { id: known } }) => known === other);
	const isOneSentence = cited !== null && cited.paragraph !== null && cited.sentence !== null;
	const [card, [source, relations], statement, indicator, inputs, versions, beside, contradictions, originals] = await Promise.all([
		read(""),
		readCited(cited),
		isOneSentence ? read(`/sources/${cited.id}/statements/${cited.paragraph}.${cited.sentence}`) : null,
		read(`/indicators/${code}`),
		all(derivation?.inputs),
		observation.origin === "stated" ? readFigures(`/observations/${id}/history`) : null,
		statedBeside(others),
		all(disagreesWith.filter((other) => !isAmongOthers(other))),
		all(observation.differsFrom),
	]);
	return [
		h("p", { class: "drawer-name" }, observation.name, " · ", h("a", { href: pageOf(observation.place.code) }, observation.place.name)),
		h("p", { class: "drawer-figure" }, figureText(observation, true)),
		h("p", { class: "notes" }, notes(observation).map(noteOf)),
		source && sentence(observation, source, statement, relations),
		facts(observation, indicator),
		derivation && derivedFrom(derivation, inputs),
		others.length > 0 && section("drawer.others", beside),
		contradictions.length > 0 && section("drawer.disagrees", figures(contradictions)),
		originals.length > 0 && section("drawer.differs", figures(originals)),
		versions && section("drawer.history", history(versions.items)),
		observation.origin === "stated" && observation.supersededAt === null && correctionOf(id),
		section("drawer.cite", citations(observation, source, relations, card.revision)),
		section("drawer.use", uses(observation)),
		h("p", {}, h("a", { href: explore({ indicator: code, origin: originOf(observation) }) }, t("drawer.all"))),
	].filter(Boolean);
}

function section(key, ...content) {
	return h("section", {}, h("h3", {}, t(key)), content);
}

function sentence({ source: cited, printed }, source, statement, relations) {
	const gist = statement && gistText(statement);
	return section(
		"drawer.statement",
		h("p", { class: "locator" }, locatorText(cited), " · ", h("cite", { lang: source.language }, source.title), ` · ${source.publisher}, ${source.published}`),
		printed && h("blockquote", { lang: source.language, cite: source.url }, printed),
		relations.map(relationLine),
		gist && h("p", {}, statement.gist && h("strong", {}, `${t("drawer.gist")}: `), gist),
		source.excerpt && h("p", { class: "hint" }, t("drawer.excerpt")),
		source.url && h("p", {}, h("a", { href: source.url, rel: "noopener", target: "_blank" }, t("drawer.open"), " ↗")),
		sources("drawer.parts", source.parts),
		sources("drawer.copies", source.copies),
	);
}

/** Other sources, which are read once they are wanted. */
function sources(key, ids = []) {
	const list = async () => {
		const first = await Promise.all(ids.slice(0, MANY).map(readSource));
		return [h("ul", {}, first.map((source) => h("li", {}, sourceLink(source)))), ids.length > MANY && h("p", {}, t("drawer.sources.more", ids.length - MANY))].filter(Boolean);
	};
	return ids.length > 0 && unfolding({}, t(key, ids.length), list);
}

function facts(observation, indicator) {
	const { relation, origin, place, period, unit, recordedAt, supersededAt } = observation;
	const all = {
		relation: t(`relation.${relation === "eq" ? origin : relation}.name`),
		period: `${periodText(period)} (${t(`drawer.basis.${period.basis}`)})`,
		place: place.name,
		unit: unitName(unit),
		definition: indicator.definition,
		recorded: [dateText(recordedAt), supersededAt && t("drawer.ended", dateText(supersededAt))].filter(Boolean).join(", "),
	};
	return h("dl", {}, Object.entries(all).map(([key, text]) => [h("dt", {}, t(`drawer.${key}`)), h("dd", {}, text)]));
}

function derivedFrom({ formula }, inputs) {
	return [
		section("drawer.formula", h("pre", { tabindex: "0" }, h("code", {}, formula))),
		section("drawer.inputs", figures(inputs)),
	];
}

/** The others of the series and period of a figure, each with who states it and how it stands to that. */
async function statedBeside(others) {
	const items = await Promise.all(others.slice(0, MANY).map(async ({ observation, how, possiblyNewer }) => {
		const { publisher, published } = await readSource(observation.source.id);
		const told = [t(`drawer.how.${how}`), possiblyNewer && t("drawer.possiblyNewer"), observation.source.retractedBy && t("figure.retractedBy")].filter(Boolean);
		return h("li", {}, figureLink(observation), " — ", t("drawer.others.line", told.join(", "), publisher, published, observation.printed));
	}));
	return [h("ul", {}, items), others.length > MANY && h("p", {}, t("drawer.sources.more", others.length - MANY))].filter(Boolean);
}

function figures(observations) {
	return h(
		"ul",
		{},
		observations.map((observation) => h("li", {}, figureLink(observation), ` — ${observation.name}, ${observation.place.name}, ${periodText(observation.period)}`)),
	);
}

/** Each version with who recorded it, and what ended it. */
function history(versions) {
	return h(
		"ol",
		{},
		versions.map((version) => {
			const { name, place, period, printed, recorded, ended } = version;
			return h(
				"li",
				{},
				h("strong", {}, figureText(version, true)),
				` · ${[name, place.name, periodText(period), ...toldApart(version), `“${printed}”`].join(" · ")}`,
				h("p", { class: "hint" }, [recorded, ended].filter(Boolean).map(eventText).join(" ")),
			);
		}),
	);
}

function eventText({ action, recordedAt, actor, reason }) {
	const said = t(`drawer.action.${action}`, dateText(recordedAt), actor);
	return reason ? t("drawer.action.reason", said, reason) : said;
}

/** For curators: what is needed to correct it is read once it is unfolded. */
function correctionOf(id) {
	return unfolding({ class: "curate" }, t("curate.title"), async (again) => {
		const { correction } = await import("../curate/correction.js");
		return correction(id, again);
	});
}

function uses(observation) {
	const url = `${location.origin}${address(`/observations/${observation.id}`)}`;
	const csv = `${location.origin}${address("/observations", { indicator: observation.indicator, origin: originOf(observation), format: "csv" })}`;
	return Object.entries(snippets(url, csv)).map(([name, text]) =>
		copyable(name, text, name === "Excel" ? h("p", { class: "hint" }, t("drawer.excel")) : null),
	);
}

/** Among which figures the others of its indicator are: those that a derived one is made of are stated. */
function originOf({ origin }) {
	return origin === "derived" ? "all" : origin;
}
