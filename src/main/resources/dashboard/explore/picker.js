import { go } from "../parts/address.js";
import { address, read, readNext } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { fill, loading } from "../parts/states.js";
import { nameOf } from "./known.js";
import { indicatorsQuery, viewOf } from "./view.js";

const PAGE = 50;

/** The indicators that match, to be picked, below those that are picked already. */
export function picker(topics) {
	const list = h("div", { class: "choices" }, loading());
	const picks = pickedList(() => element.focus());
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
			picks.show(view);
			const query = indicatorsQuery(view);
			if (listed !== address("/indicators", query)) {
				listed = address("/indicators", query);
				fill(list, async () => {
					const first = await read("/indicators", { ...query, limit: PAGE });
					return first.items.length > 0 ? page(first) : h("p", { class: "hint" }, t("explore.indicators.none"));
				});
			}
			list.querySelectorAll("input").forEach((box) => (box.checked = view.indicators.includes(box.value)));
		},
	};
}

function choice({ code, name, topic, origin }, topics) {
	const box = h("input", { type: "checkbox", value: code, onchange: () => pick(code, box.checked) });
	box.checked = viewOf().indicators.includes(code);
	const marks = [topics.get(topic), origin === "derived" && t("figure.derived")].filter(Boolean);
	return h("li", {}, h("label", { class: "choice" }, box, h("span", {}, name, " ", h("span", { class: "note" }, marks.join(" · ")))));
}

function pick(code, isPicked) {
	const others = viewOf().indicators.filter((other) => other !== code);
	go({ indicator: isPicked ? [...others, code] : others });
}

/**
 * The picked indicators, each with a button that takes it away.
 * @param leave moves the focus on when the last one is gone
 */
function pickedList(leave) {
	const element = h("ul", { class: "picked", "aria-label": t("explore.picked") });
	let shown = "";

	function item(code) {
		const name = h("span", {}, code);
		const button = h("button", { type: "button", class: "remove" }, "×");
		button.setAttribute("aria-label", t("explore.remove", code));
		button.addEventListener("click", () => {
			const index = [...element.children].findIndex((child) => child.contains(button));
			pick(code, false);
			const beside = element.children[Math.min(index, element.children.length - 1)];
			beside ? beside.querySelector("button").focus() : leave();
		});
		nameOf(code).then((text) => {
			name.textContent = text;
			button.setAttribute("aria-label", t("explore.remove", text));
		});
		return h("li", { class: "chip" }, name, button);
	}

	return {
		element,
		show({ indicators }) {
			if (shown !== indicators.join()) {
				shown = indicators.join();
				element.replaceChildren(...indicators.map(item));
			}
			element.hidden = indicators.length === 0;
		},
	};
}
