import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { KINDS, visible } from "./readings.js";
import { work } from "./work.js";

/**
 * The article with each numeral marked by what it is, in colour and by the line under it.
 * @param choose is called with the key of a numeral that is chosen, and whether to go to its card
 */
export function markedText(choose) {
	let marks = new Map();
	let shown = null;
	let current = null;
	const body = h("div", { class: "marked", role: "group", "aria-label": t("desk.text"), onclick: clicked, onkeydown: moved });

	function clicked({ target }) {
		const mark = target.closest("button");
		if (mark) {
			choose(mark.dataset.card, true);
		}
	}

	/** Arrows go from numeral to numeral: all of them are one stop of the keyboard. */
	function moved(event) {
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const all = [...marks.values()];
		const index = all.indexOf(document.activeElement);
		if (!step || index < 0) {
			return;
		}
		event.preventDefault();
		const next = all[index + step];
		if (next) {
			next.focus();
			choose(next.dataset.card, false);
		}
	}

	function draw() {
		marks = new Map(work.cards.map((card) => [card.key, h("button", { type: "button", tabindex: "-1", "data-card": card.key })]));
		const pieces = [];
		const text = visible(work.reading.text);
		let at = 0;
		for (const card of work.cards) {
			const mark = marks.get(card.key);
			mark.textContent = text.slice(card.start, card.end);
			pieces.push(text.slice(at, card.start), mark);
			at = card.end;
		}
		pieces.push(text.slice(at));
		body.replaceChildren(...pieces);
		body.lang = work.reading.language;
		shown = drawnOf();
		current = null;
	}

	/** What is drawn: the text with the places of its numerals. */
	function drawnOf() {
		return [work.reading.text, ...work.cards.map(({ key }) => key)].join();
	}

	return {
		element: h("section", { class: "desk-text", "aria-label": t("desk.text") }, h("h2", {}, t("desk.text")), legend(), body),
		show() {
			if (shown !== drawnOf()) {
				draw();
			}
			for (const { key, kind, state } of work.cards) {
				const mark = marks.get(key);
				mark.className = `mark ${kind} ${state}`;
				const said = kind === "figure" && state !== "open" ? `${t("desk.kind.figure")}, ${t(`desk.state.${state}`)}` : t(`desk.kind.${kind}`);
				mark.setAttribute("aria-label", `${mark.textContent} (${said})`);
			}
			if (!marks.has(current) && marks.size > 0) {
				this.choose(work.cards[0].key, { isQuiet: true });
			}
		},
		/** Shows which numeral is chosen. */
		choose(key, { isQuiet = false } = {}) {
			const before = marks.get(current);
			before?.removeAttribute("aria-current");
			before?.setAttribute("tabindex", "-1");
			current = key;
			const mark = marks.get(key);
			mark?.setAttribute("tabindex", "0");
			if (mark && !isQuiet) {
				mark.setAttribute("aria-current", "true");
				const { top, bottom } = body.getBoundingClientRect();
				const at = mark.getBoundingClientRect();
				if (at.top < top || at.bottom > bottom) {
					body.scrollTop += at.top - top - body.clientHeight / 3;
				}
			}
		},
	};
}

function legend() {
	return h(
		"ul",
		{ class: "desk-legend", "aria-label": t("desk.legend") },
		KINDS.map((kind) => h("li", {}, h("span", { class: `mark ${kind}` }, t(`desk.kind.${kind}`)))),
	);
}
