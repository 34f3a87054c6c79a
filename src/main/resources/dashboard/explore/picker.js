import { go } from "../parts/address.js";
import { address, read, readNext } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { fill, loading } from "../parts/states.js";
import { nameOf } from "./known.js";
import { pickedList } from "./picked.js";
import { indicatorsQuery, viewOf } from "./view.js";

const PAGE = 50;

/** The indicators that match, to be picked, below those that are picked already. */
export function picker(topics) {
	const list = h("div", { class: "choices" }, loading());
	const picks = pickedList({ label: t("explore.picked"), nameOf, remove: (code) => pick(code, false), leave: () => element.focus() });
	const element = h("fieldset", { tabindex: "-1" }, h("legend", {}, t("explore.indicators")), picks.element, list);
	let listed = null;

	const page = ({ items, next }) => [h("ul", {}, items.map((indicator) => choice(indicator, topics))), next && more(next)].filter(Boolean);

	/** A button in whose place the next page comes. */
	function more(next) {
		const place = h("div", {});
		const button = h("button", { type: "button" }, t("explore.more"));
		button.addEventListener("click", async () => {
			await fill(place, async () => page(await readNext(next)));
			place.querySelector("input, button")?.focus();
		});
		place.append(button);
		return place;
	}

	return {
		element,
		show(view) {
			picks.show(view.indicator);
			const query = indicatorsQuery(view);
			if (listed !== address("/indicators", query)) {
				listed = address("/indicators", query);
				fill(list, async () => {
					const first = await read("/indicators", { ...query, limit: PAGE });
					return first.items.length > 0 ? page(first) : h("p", { class: "hint" }, t("explore.indicators.none"));
				});
			}
			list.querySelectorAll("input").forEach((box) => (box.checked = view.indicator.includes(box.value)));
		},
	};
}

function choice({ code, name, topic, origin, cells }, topics) {
	const box = h("input", { type: "checkbox", value: code, onchange: () => pick(code, box.checked) });
	box.checked = viewOf().indicator.includes(code);
	const marks = [topics.get(topic), origin === "derived" && t("figure.derived"), cells > 0 && t("explore.cells", cells)].filter(Boolean);
	return h("li", {}, h("label", { class: "choice" }, box, h("span", {}, name, " ", h("span", { class: "note" }, marks.join(" · ")))));
}

function pick(code, isPicked) {
	const others = viewOf().indicator.filter((other) => other !== code);
	go({ indicator: isPicked ? [...others, code] : others });
}
