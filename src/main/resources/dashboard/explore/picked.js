import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";

/**
 * What is picked, each with a button that takes it away.
 * @param label what they are
 * @param nameOf promises the name of a code
 * @param remove takes a code away
 * @param leave moves the focus on when the last one is gone
 */
export function pickedList({ label, nameOf, remove, leave }) {
	const element = h("ul", { class: "picked", "aria-label": label });
	let shown = "";

	function item(code) {
		const name = h("span", {}, code);
		const button = h("button", { type: "button", class: "remove" }, "×");
		button.setAttribute("aria-label", t("explore.remove", code));
		button.addEventListener("click", () => {
			const index = [...element.children].findIndex((child) => child.contains(button));
			remove(code);
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
		show(codes) {
			if (shown !== codes.join()) {
				shown = codes.join();
				element.replaceChildren(...codes.map(item));
			}
			element.hidden = codes.length === 0;
		},
	};
}
