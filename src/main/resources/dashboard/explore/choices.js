import { go } from "../parts/address.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { afterPause } from "./pause.js";
import { pickedList } from "./picked.js";
import { viewOf } from "./view.js";

/** A filter of a few codes, each with a box to tick. */
export function chips(parameter, names) {
	const boxes = [...names].map(([code, name]) => ({ box: h("input", { type: "checkbox", value: code, onchange: choose }), name }));

	function choose() {
		go({ [parameter]: boxes.map(({ box }) => box).filter(({ checked }) => checked).map(({ value }) => value) });
	}

	return {
		element: h(
			"fieldset",
			{},
			h("legend", {}, t(`explore.${parameter}`)),
			h("div", { class: "chips" }, boxes.map(({ box, name }) => h("label", { class: "chip" }, box, name))),
		),
		show(view) {
			boxes.forEach(({ box }) => (box.checked = view[parameter].includes(box.value)));
		},
	};
}

/** A filter of many codes, which are picked one after the other. */
export function picks(parameter, names) {
	const id = newId(parameter);
	const select = h("select", { id, onchange: add }, h("option", { value: "" }, t(`explore.${parameter}.add`)));
	const picked = pickedList({
		label: t(`explore.${parameter}.picked`),
		nameOf: async (code) => names.get(code) ?? code,
		remove: (code) => go({ [parameter]: viewOf()[parameter].filter((other) => other !== code) }),
		leave: () => select.focus(),
	});
	const options = [...names].map(([code, name]) => h("option", { value: code }, name));
	select.append(...options);

	function add() {
		go({ [parameter]: [...viewOf()[parameter], select.value] });
	}

	return {
		element: h("div", { class: "field" }, h("label", { for: id }, t(`explore.${parameter}`)), picked.element, select),
		show(view) {
			picked.show(view[parameter]);
			options.forEach((option) => (option.hidden = option.disabled = view[parameter].includes(option.value)));
			select.value = "";
		},
	};
}

/**
 * A filter of one code of a few, or of none.
 * @param others what else a choice changes
 */
export function select(parameter, names, others = {}) {
	const id = newId(parameter);
	const element = h(
		"select",
		{ id, onchange: () => go({ ...others, [parameter]: element.value }) },
		h("option", { value: "" }, t(`explore.${parameter}.none`)),
		[...names].map(([code, name]) => h("option", { value: code }, name)),
	);
	return {
		element: h("div", { class: "field" }, h("label", { for: id }, t(`explore.${parameter}`)), element),
		show(view) {
			element.value = view[parameter];
		},
	};
}

/** A filter that is a day, a month or a year. */
export function time(parameter, pattern = "[0-9]{4}(-[0-9]{2}){0,2}") {
	const id = newId(parameter);
	const input = h("input", { id, type: "text", inputmode: "numeric", maxlength: "21", pattern, autocomplete: "off" });
	const pausing = afterPause(() => input.validity.valid && go({ [parameter]: input.value }, { replace: true }));
	input.addEventListener("input", pausing);
	return {
		element: h("div", { class: "field" }, h("label", { for: id }, t(`explore.${parameter}`)), input),
		show(view) {
			if (!pausing.isWaiting()) {
				input.value = view[parameter];
			}
		},
	};
}
