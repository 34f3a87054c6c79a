import { read } from "./api.js";
import { h, newId } from "./dom.js";
import { isTyping } from "./fields.js";
import { figureText, periodText, readFigures } from "./figures.js";
import { CITY, explore, language, pageOf, t } from "./language.js";

/** How long a pause, in milliseconds, ends a word. */
const PAUSE = 150;

const SHOWN = 8;

/** Has the search box of the page find while somebody types; without it, it is a form like any other. */
export function installSearch(form) {
	if (!form) {
		return;
	}
	const input = form.querySelector("input[type=search]");
	const list = h("ul", { id: newId("hits"), role: "listbox", hidden: true, "aria-label": t("search.hits") });
	const place = document.location.pathname.match(/^[/]places[/]([^/]+)/)?.[1] ?? CITY;
	let asked = "";
	let timer = null;
	let at = -1;
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-expanded", "false");
	input.setAttribute("aria-controls", list.id);
	input.setAttribute("aria-autocomplete", "list");
	form.append(list);

	const options = () => [...list.querySelectorAll("[role=option]")];

	function close() {
		list.hidden = true;
		at = -1;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
	}

	function choose(index) {
		const all = options();
		at = (index + all.length) % all.length;
		all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
		all[at]?.scrollIntoView({ block: "nearest" });
		input.setAttribute("aria-activedescendant", all[at]?.id ?? "");
	}

	async function find() {
		const words = input.value.trim();
		asked = words;
		if (words === "") {
			close();
			return;
		}
		const { items: hits, suggestions } = await read("/search", { q: words, place, prefix: true, limit: SHOWN });
		const named = hits.find(({ type }) => type === "place")?.code;
		const newest = await newestOf(hits, named ?? place);
		if (asked === words && document.activeElement === input) {
			show(words, hits, suggestions, newest, named);
		}
	}

	function show(words, hits, suggestions, newest, named) {
		const told = hits.map((hit) => option(pageOfHit(hit, named), [h("span", { class: "hit-name" }, hit.name), hit.highlight && h("span", { class: "hint" }, hit.highlight), h("span", { class: "hint" }, (hit.type === "indicator" && newest.get(hit.code)) || t(`search.type.${hit.type}`))]));
		const near = suggestions.map((name) => option(explore({ q: name }), [t("search.near", name)]));
		const none = hits.length + near.length === 0 ? [h("li", { class: "state", role: "presentation" }, t("search.nothing", words))] : [];
		list.replaceChildren(...told, ...near, ...none, option(explore({ q: words }), [t("search.all", words)]));
		list.hidden = false;
		at = -1;
		input.setAttribute("aria-expanded", "true");
	}

	form.addEventListener("submit", (event) => {
		const chosen = options()[at];
		clearTimeout(timer);
		asked = null;
		close();
		if (chosen) {
			event.preventDefault();
			location.assign(chosen.dataset.href);
		}
	});
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(() => find().catch(close), PAUSE);
	});
	input.addEventListener("keydown", (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (event.key === "Escape") {
			close();
		}
		else if (step && !list.hidden) {
			event.preventDefault();
			choose(at < 0 && step < 0 ? -1 : at + step);
		}
	});
	form.addEventListener("focusout", (event) => !form.contains(event.relatedTarget) && close());
	document.addEventListener("keydown", (event) => {
		if (event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event) && !document.querySelector("dialog[open]")) {
			event.preventDefault();
			input.focus();
		}
	});
}

function option(href, content) {
	// What is pressed keeps the focus in the box until the page has changed.
	return h("li", { id: newId("hit"), role: "option", "aria-selected": "false", "data-href": href, onmousedown: (event) => event.preventDefault(), onclick: () => location.assign(href) }, content);
}

/** The newest figure at a place of each indicator that was found, in words. */
async function newestOf(hits, place) {
	const indicator = hits.filter(({ type }) => type === "indicator").map(({ code }) => code);
	if (indicator.length === 0) {
		return new Map();
	}
	const { items } = await readFigures("/observations", { indicator, place, comparison: "none", status: "actual", latest: 1, groups: false, limit: 100 });
	return new Map(items.toReversed().map((figure) => [figure.indicator, `${figureText(figure)} · ${figure.place.name}, ${periodText(figure.period)}`]));
}

/** @param named the place that the words name; undefined if they name none */
function pageOfHit({ type, code, href }, named) {
	const [dimension, category] = code.split("/");
	const pages = {
		indicator: `/indicators/${code}?lang=${language}${named ? `&beside=${named}` : ""}`,
		topic: explore({ topic: code }),
		place: pageOf(code),
		category: explore({ where: `${dimension}:${category}` }),
		source: `/sources/${code}?lang=${language}`,
		park: `${pageOf(CITY)}#parks`,
		initiative: `${pageOf(CITY)}#initiatives`,
	};
	return pages[type] ?? href;
}
