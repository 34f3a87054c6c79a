import { go } from "../parts/address.js";
import { address, readNext } from "../parts/api.js";
import { chart } from "../parts/chart.js";
import { h, newId } from "../parts/dom.js";
import { figureTable } from "../parts/figure-table.js";
import { namePlaces, readFigures } from "../parts/figures.js";
import { language, t } from "../parts/language.js";
import { empty, fill, forCurators, loading } from "../parts/states.js";
import { indicatorOf } from "./known.js";
import { clearButton, nothing } from "./nothing.js";
import { figuresQuery, needsBase, selectionOf } from "./view.js";
import { inWords } from "./words.js";

const PAGE = 100;

/** What is picked comes whole where it can, for a line that breaks off looks like an end. */
const PAGE_OF_PICKED = 1000;

/** How many charts there are at most. */
const MANY = 24;

const FORMATS = [
	{ label: "CSV", parameters: { format: "csv" } },
	{ label: "XLSX", parameters: { format: "xlsx" } },
	{ label: "JSON-stat", parameters: { format: "jsonstat" } },
	{ label: t("explore.wide", "CSV"), parameters: { format: "csv", shape: "wide" } },
	{ label: t("explore.wide", "XLSX"), parameters: { format: "xlsx", shape: "wide" } },
];

/** The figures that the address asks for, as a table or as charts, and just these to be taken along. */
export function results(known) {
	const said = h("p", { class: "said", role: "status", tabindex: "-1" });
	const kinds = kindChoice();
	const downloads = downloadLinks();
	const content = h("div", { class: "content" }, loading());
	let figures = { asked: null };
	let shown = null;

	/** The pages that were read of what is asked for, or else the first one. */
	async function pagesOf(view) {
		const asked = address("/observations", figuresQuery(view));
		if (figures.asked !== asked) {
			const limit = view.indicator.length > 0 ? PAGE_OF_PICKED : PAGE;
			const first = await readFigures("/observations", { ...figuresQuery(view), limit });
			figures = { asked, ...first };
		}
		return figures;
	}

	async function drawn(view, key) {
		if (lacksBase(view)) {
			return empty(t("explore.base.needed"));
		}
		const pages = await pagesOf(view);
		const words = await inWords(view, pages, known);
		if (shown === key) {
			said.textContent = words;
		}
		if (pages.items.length === 0) {
			return nothing(view, pages.notes ?? [], said);
		}
		const all = view.isChart ? await charts(view, pages) : figureTable(pages.items, words);
		const selection = selectionOf(view);
		const moving = selection && forCurators(t("curate.move"), ({ move }) => move(selection, known.places));
		return [all, pages.next && more(view, pages), moving].flat().filter(Boolean);
	}

	function more(view, pages) {
		const place = h("div", { class: "more" });
		const button = h("button", { type: "button" }, t("explore.more"));
		const key = shown;
		button.addEventListener("click", () =>
			fill(place, async () => {
				const { items, next } = await readNext(pages.next);
				await namePlaces(items);
				if (shown !== key) {
					return [];
				}
				figures = { ...pages, items: [...pages.items, ...items], next };
				await draw(view);
				(content.querySelectorAll("tbody tr")[pages.items.length]?.querySelector("a") ?? said).focus();
				return [];
			}),
		);
		place.append(button);
		return place;
	}

	function draw(view) {
		const key = shown;
		return fill(content, () => drawn(view, key), [clearButton(said)]);
	}

	return {
		element: h(
			"section",
			{ class: "results", "aria-label": t("explore.figures") },
			said,
			h("div", { class: "tools" }, kinds.element, downloads.element),
			content,
		),
		show(view) {
			const query = figuresQuery(view);
			const key = `${address("/observations", query)} ${view.isChart}`;
			if (shown === key) {
				return;
			}
			shown = key;
			said.textContent = "";
			kinds.show(view);
			downloads.show(query);
			downloads.element.hidden = lacksBase(view);
			draw(view);
		},
	};
}

function lacksBase(view) {
	return needsBase(view) && view.base === "";
}

function kindChoice() {
	const name = newId("kind");
	const radios = ["table", "chart"].map((value) =>
		h("input", { type: "radio", name, value, onchange: () => go({ view: value === "table" ? null : value }) }),
	);
	return {
		element: h(
			"fieldset",
			{ class: "kinds" },
			h("legend", { class: "unseen" }, t("explore.show")),
			radios.map((radio) => h("label", {}, radio, t(`chart.${radio.value === "table" ? "table" : "one"}`))),
		),
		show({ isChart }) {
			radios.forEach((radio) => (radio.checked = (radio.value === "chart") === isChart));
		},
	};
}

function downloadLinks() {
	const id = newId("downloads");
	const links = FORMATS.map(({ label, parameters }) => ({ parameters, link: h("a", { download: true }, label) }));
	return {
		element: h(
			"div",
			{ class: "links" },
			h("span", { id }, t("explore.downloads")),
			h("ul", { class: "links", "aria-labelledby": id }, links.map(({ link }) => h("li", {}, link))),
		),
		show(query) {
			links.forEach(({ parameters, link }) => (link.href = address("/observations", { ...query, lang: language, ...parameters })));
		},
	};
}

/** A chart for each indicator that is shown, as far as they can be read together; parts are one chart of what they are parts of. */
async function charts(view, { items }) {
	const { indicator, topic, q, of, where, origin, sources, missing, ...query } = figuresQuery(view);
	// By default a chart has the others beside those that are preferred.
	const asked = { ...query, plot: view.plot, origin: origin ?? "stated", sources: sources === "each" ? sources : null };
	const names = new Map(items.map((figure) => [figure.indicator, figure.name]));
	const wanted = of.length > 0 || where.length > 0 ? await ofParts([...names.keys()], of, where) : [...names].map(([code, name]) => ({ code, name }));
	const all = wanted.map(({ code, name, parts }) => () => chart({ code, name, query: { ...asked, where: parts }, level: 2, choose: go }));
	return [
		all.length > MANY && h("p", { class: "hint" }, t("explore.many")),
		h("div", { class: "charts" }, all.slice(0, MANY).map((make) => make())),
	];
}

/** What parts are of, each with the parts that are asked for, or else with itself and each way in which it is broken down. */
async function ofParts(codes, of, where) {
	const measures = of.length > 0 ? of : [...new Set((await Promise.all(codes.map(indicatorOf))).map((indicator) => indicator.of).filter(Boolean))];
	const known = await Promise.all(measures.map(indicatorOf));
	return known.flatMap(({ code, name, parts }) => {
		const dimensions = new Set(parts.flatMap((part) => Object.keys(part.where ?? {})));
		return where.length > 0 ? { code, name, parts: where } : [{ code, name }, ...[...dimensions].map((dimension) => ({ code, name, parts: `${dimension}:*` }))];
	});
}
