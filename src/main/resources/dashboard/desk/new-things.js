import { thingForm } from "../curate/thing-forms.js";
import { h, newId } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { codeOf, options, thing } from "./known.js";
import { changed, work } from "./work.js";

/** What is new in the catalogue with the article: indicators, units and places. */

/**
 * Asks for a thing that is new in the catalogue.
 * @param list the list of the document that it is for
 * @param body what it is so far; null for another one
 * @param card what is known of it: the unit and value of its figure, and what it is like as far as the text says so
 * @returns its code, and which part of it is meant; null if there is to be none
 */
export function askForThing(list, body, card = {}) {
	const id = newId("new");
	const { fields, bodyOf, categoriesOf = () => [] } = thingForm(list, body, { ...card, options, home: work.source.place });
	const said = h("p", { class: "state error", role: "alert", hidden: true });
	const dialog = h(
		"dialog",
		{ class: "key desk-new", "aria-labelledby": id },
		h(
			"form",
			{ method: "dialog", onsubmit: submit },
			h("h2", { id }, t(`desk.${list}.new`)),
			said,
			h("div", { class: "desk-fields" }, fields),
			h("p", { class: "beside" }, h("button", { class: "main" }, t("desk.add")), h("button", { type: "button", onclick: () => dialog.close() }, t("key.cancel"))),
		),
	);
	let made = null;

	function submit(event) {
		const now = bodyOf();
		if (!body && thing(list, codeOf(now))) {
			event.preventDefault();
			said.textContent = t("desk.taken", codeOf(now));
			said.hidden = false;
			return;
		}
		made = now;
	}

	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			dialog.remove();
			// A part of another is made by its figures, and has all but its categories from that.
			const part = body === null && made?.where ? { code: made.of, where: made.where } : null;
			if (made && part === null) {
				const others = work.found[list].filter((other) => other !== body);
				work.found[list] = [...others, made];
			}
			if (made) {
				work.found.categories.push(...categoriesOf());
				changed();
			}
			resolve(part ?? (made && { code: codeOf(made), where: null }));
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}

/**
 * The way to a new thing.
 * @param known what is known of it once it is asked for
 * @param then is called with its code if there is one
 */
export function addThing(list, known, then) {
	const add = h("button", { type: "button", class: "small", onclick: async () => {
		const made = await askForThing(list, null, known());
		if (made) {
			then(made.code, made.where);
		}
		add.focus();
	} }, t(`desk.${list}.new`));
	return add;
}

/** Takes back a thing that was to be new. */
export function removeThing(list, body) {
	work.found[list] = work.found[list].filter((other) => other !== body);
	changed();
}
