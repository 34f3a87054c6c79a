import { read } from "./api.js";
import { h } from "./dom.js";
import { figureLink } from "./figure-link.js";
import { t } from "./language.js";
import { noteOf } from "./note.js";

/** Each park with what was invested in it at a place; what was invested in several together is said to be. */
export async function parks(place) {
	const [{ items }, investments] = await Promise.all([read("/parks", { limit: 1000 }), read("/investments", { limit: 1000 })]);
	const known = new Map(investments.items.map((investment) => [investment.id, investment]));
	const names = new Map(items.map(({ id, name }) => [id, name]));
	const invested = (park) =>
		park.investments
			.map(({ id }) => known.get(id))
			.filter((investment) => investment?.amounts.some((amount) => amount.place.code === place))
			.map((investment) => parkInvestment(park, investment, names, place));
	return h("ul", { class: "cards wide" }, items.map((park) => parkCard(park, invested(park))));
}

function parkCard({ name, kindName, statusName, focus }, invested) {
	return h(
		"li",
		{ class: "card" },
		h("h3", {}, name),
		h("p", { class: "notes" }, [kindName, statusName, focus].filter(Boolean).map(noteOf)),
		invested.length > 0 ? h("ul", {}, invested) : h("p", { class: "hint" }, t("park.none")),
	);
}

function parkInvestment(park, { name, joint, amounts, parks: all }, names, place) {
	const others = all.filter((id) => id !== park.id).map((id) => names.get(id));
	return h(
		"li",
		{},
		amounts.filter((amount) => amount.place.code === place).map((amount) => [figureLink(amount), " "]),
		name,
		joint && h("span", { class: "note joint" }, t("park.joint", others.join(", "))),
	);
}
