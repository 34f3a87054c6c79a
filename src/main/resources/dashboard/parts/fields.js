import { h, newId } from "./dom.js";
import { t } from "./language.js";

/** The fields of forms: each has its name, its value, and says when that changes. */

/**
 * A field with its label.
 * @param name what it is called in the document, by which faults find it
 */
export function field(name, label, control, hint = null) {
	if (control.type === "checkbox") {
		return h("div", { class: "field", "data-field": name }, h("label", { class: "choice" }, control, h("span", {}, label)));
	}
	control.id ||= newId("field");
	const hintId = `${control.id}-hint`;
	if (hint) {
		control.setAttribute("aria-describedby", hintId);
	}
	return h("div", { class: "field", "data-field": name }, h("label", { for: control.id }, label), control, hint && h("p", { class: "hint", id: hintId }, hint));
}

/** A line of text; `set` takes what is typed. */
export function line(value, set, attributes = {}) {
	const input = h("input", { type: "text", autocomplete: "off", ...attributes, oninput: () => set(input.value) });
	input.value = value;
	return input;
}

/** Some lines of text. */
export function lines(value, set, attributes = {}) {
	const area = h("textarea", { rows: "2", ...attributes, oninput: () => set(area.value) });
	area.value = value;
	return area;
}

/**
 * One of several.
 * @param names the codes with their names
 * @param none what it says where nothing is chosen; without it something is
 */
export function choice(value, names, set, none = null) {
	const all = new Map([...(none === null ? [] : [["", none]]), ...(names.has(value) || value === "" ? [] : [[value, value]]), ...names]);
	const select = h("select", { onchange: () => set(select.value) }, [...all].map(([code, name]) => h("option", { value: code }, name)));
	select.value = value;
	return select;
}

/** A box to tick. */
export function tick(value, set) {
	const box = h("input", { type: "checkbox", onchange: () => set(box.checked) });
	box.checked = value;
	return box;
}

/** Codes with the names that the page has for them. */
export function named(prefix, codes) {
	return new Map(codes.map((code) => [code, t(`${prefix}.${code}`)]));
}

/** Whether somebody types: then no key is a shortcut. */
export function isTyping({ target }) {
	return target.closest("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog") !== null;
}
