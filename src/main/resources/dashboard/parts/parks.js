import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { t } from "./language.js";
import { noteOf } from "./note.js";

/** Each park with what was invested in it; what was invested in several together is said to be. */
export function parkCards(parks, investments) {
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
