import { h } from "../parts/dom.js";
import { gistText, locatorText } from "../parts/figures.js";
import { explore, indicatorPage, language, t } from "../parts/language.js";
import { indicatorOf, sourcesOf } from "./known.js";
import { viewOf } from "./view.js";

/** What is measured by each picked indicator, and what is said of it. */
export function about({ topics }) {
	const element = h("div", { class: "about" });
	let shown = "";

	async function tell(codes) {
		const told = await Promise.all(codes.map((code) => telling(code, topics, codes.length === 1)));
		if (shown === codes.join()) {
			element.replaceChildren(...told.filter(Boolean));
		}
	}

	return {
		element,
		show({ indicator: indicators }) {
			if (shown !== indicators.join()) {
				shown = indicators.join();
				tell(indicators);
			}
		},
	};
}

/** Nothing, where it cannot be read: then its figures cannot either, and say why. */
async function telling(code, topics, isOpen) {
	try {
		const indicator = await indicatorOf(code);
		return story(indicator, topics, await sourcesOf(indicator.statements), isOpen);
	}
	catch {
		return null;
	}
}

function story({ code, name, definition, topic, origin, cells, statements }, topics, sources, isOpen) {
	return h(
		"details",
		{ open: isOpen },
		h("summary", {}, h("h2", {}, name), " ", h("span", { class: "note" }, [topics.get(topic), origin === "derived" && t("figure.derived")].filter(Boolean).join(" · "))),
		h("p", {}, definition),
		statements.map((statement) => said(statement, sources.get(statement.source))),
		h("ul", { class: "links" }, links(code, cells).map(([text, href]) => h("li", {}, h("a", { href }, text)))),
	);
}

function said(statement, { title, publisher, published, language, url }) {
	return h(
		"p",
		{ class: "hint" },
		gistText(statement),
		" ",
		h(url ? "a" : "span", { href: url }, h("cite", { lang: language }, title)),
		` ${publisher}, ${published}. ${locatorText(statement)}`,
	);
}

function links(code, cells) {
	const { place } = viewOf();
	const parts = [t("explore.cells", cells), explore({ of: code, ...(place.length > 0 && { place }) })];
	return [
		...(cells > 0 ? [parts] : []),
		[t("explore.about.page"), indicatorPage(code, place[0])],
		[t("explore.about.picture"), `/charts/${code}.svg?lang=${language}`],
		[t("explore.about.api"), `/api/v1/indicators/${code}?lang=${language}`],
	];
}
