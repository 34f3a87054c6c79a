import { h } from "../parts/dom.js";
import { figureCell } from "../parts/figure-table.js";
import { explore, t } from "../parts/language.js";
import { rows } from "../parts/rows.js";
import { folded } from "./folded.js";

/** How many other places stand side by side. */
const PLACES = 6;

/** The key figures beside those of the province and of other places that have most of them. */
export function peers(known, { code, name }) {
	const places = [{ code, name }, ...mostFrequent(known.flatMap(({ others }) => others.map(({ place }) => place)))];
	const table = rows(
		t("overview.peers"),
		[t("table.indicator"), ...places.map((place) => place.name)],
		known.map(({ figure, others }) => [
			h("a", { href: explore({ indicator: figure.indicator, place: places.map((place) => place.code), view: "chart" }) }, figure.name),
			...places.map((place) => cellOf([figure, ...others].find((each) => each.place.code === place.code))),
		]),
	);
	return known.length > 0 && folded("peers", known.length, table);
}

function cellOf(figure) {
	return figure ? figureCell(figure, []) : "—";
}

/** The places that are named most often, in the order in which they come. */
function mostFrequent(places) {
	const counts = [...Map.groupBy(places, ({ code }) => code).values()];
	const most = new Set(counts.toSorted((a, b) => b.length - a.length).slice(0, PLACES));
	return counts.filter((of) => most.has(of)).map(([place]) => place);
}
