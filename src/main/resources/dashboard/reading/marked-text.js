import { h } from "../parts/dom.js";
import { shownBlocks } from "./document.js";

/**
 * A text with numerals marked, in colour and by the line under each: all of them are one stop of the keyboard.
 * @param title what it is called
 * @param legend what the marks mean
 * @param choose is called with the key of a numeral that is chosen, and whether to go to its card
 * @param wayOf makes what stands at a table of figures of a file, or at a `row` or `column` of it, by the number of the table
 */
export function markedText(title, legend, choose, wayOf = null) {
	let marks = new Map();
	let shown = null;
	let current = null;
	const body = h("div", { class: "marked", role: "group", "aria-label": title, onclick: clicked, onkeydown: moved });

	function clicked({ target }) {
		const mark = target.closest(".mark");
		if (mark) {
			choose(mark.dataset.card, true);
		}
	}

	/** Arrows go from numeral to numeral. */
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

	function draw(reading, marked) {
		marks = new Map(marked.map(({ key, sign }) => [key, h("button", { type: "button", tabindex: "-1", "data-card": key, "data-sign": sign })]));
		const text = visible(reading.text);
		let next = 0;
		const words = (from, to) => {
			const pieces = [];
			let at = from;
			for (; next < marked.length && marked[next].start < to; next += 1) {
				const { key, start, end } = marked[next];
				const mark = marks.get(key);
				mark.textContent = text.slice(start, end);
				pieces.push(text.slice(at, start), mark);
				at = end;
			}
			return [...pieces, text.slice(at, Math.max(at, to))];
		};
		body.replaceChildren(...(reading.blocks ? shownBlocks(reading, words, wayOf) : words(0, text.length)));
		body.lang = reading.language;
		current = null;
	}

	return {
		element: h("section", { class: "reading-text", "aria-label": title }, h("h2", {}, title), legend, body),
		/**
		 * Shows a text that was read.
		 * @param marked its numerals in order, each with its key, start, end, how it looks, its sign if it has one, and what is said of it
		 */
		show(reading, marked) {
			const drawn = [reading.text, ...marked.map(({ key }) => key)].join();
			if (shown !== drawn) {
				draw(reading, marked);
				shown = drawn;
			}
			for (const { key, look, said } of marked) {
				const mark = marks.get(key);
				if (mark.dataset.look !== `${look} ${said}`) {
					mark.dataset.look = `${look} ${said}`;
					mark.className = `mark ${look}`;
					mark.title = said;
					mark.setAttribute("aria-label", `${mark.textContent} (${said})`);
				}
			}
			if (!marks.has(current) && marks.size > 0) {
				this.choose(marked[0].key, { isQuiet: true });
			}
		},
		/** Shows which numeral is chosen, and which others with it. */
		choose(key, { isQuiet = false, others = [] } = {}) {
			body.querySelectorAll(".among").forEach((mark) => mark.classList.remove("among"));
			others.filter((other) => other !== key).forEach((other) => marks.get(other)?.classList.add("among"));
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

/** What marks look like, each with what it means and its sign if it has one. */
export function legend(title, looks) {
	return h("ul", { class: "reading-legend", "aria-label": title }, looks.map(([look, meaning, sign]) => h("li", {}, h("span", { class: `mark ${look}`, "data-sign": sign }, meaning))));
}

/** A part of a text in one line, with dots between the cells of a row. */
export function inLine(text) {
	return visible(text).replace(/\s*\t\s*/g, " · ");
}

/** A text of the same length, in which signs that would turn the order of its letters are seen instead. */
export function visible(text) {
	return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "␦");
}
