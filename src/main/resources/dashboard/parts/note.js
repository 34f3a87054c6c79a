import { h } from "./dom.js";

/** A short phrase beside a figure. */
export function noteOf(text) {
	return h("span", { class: "note" }, text);
}
