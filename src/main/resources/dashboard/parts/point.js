import { h } from "./dom.js";

/**
 * Shows the point that a reader points at, touches or goes to with the keyboard: what it is and who published it, with
 * the line that it is on. A second touch opens its source.
 * @param area where a chart is drawn
 */
export function showPoints(area) {
	const tip = h("p", { class: "tip", "aria-hidden": "true", hidden: true });
	let shown = null;
	let before = null;

	function show(mark) {
		shown = mark;
		tip.hidden = mark === null;
		area.querySelectorAll(".near").forEach((line) => line.classList.remove("near"));
		if (mark === null) {
			return;
		}
		tip.textContent = mark.querySelector("title").textContent;
		area.querySelector(`[data-joins~="${mark.dataset.figure}"]`)?.classList.add("near");
		mark.classList.add("near");
		const room = area.getBoundingClientRect();
		const point = mark.getBoundingClientRect();
		const middle = point.left + point.width / 2 - room.left;
		tip.style.left = `${Math.max(0, Math.min(middle - tip.offsetWidth / 2, room.width - tip.offsetWidth))}px`;
		tip.style.top = `${Math.max(0, point.top - room.top - tip.offsetHeight - 4)}px`;
	}

	const markOf = ({ target }) => target.closest("a.mark");
	for (const event of ["pointerover", "focusin"]) {
		area.addEventListener(event, (it) => it.pointerType !== "touch" && show(markOf(it)));
	}
	area.addEventListener("pointerleave", () => show(null));
	area.addEventListener("focusout", () => show(null));
	// A touch goes to the mark before it is a click.
	area.addEventListener("pointerdown", () => (before = shown));
	area.addEventListener("click", (event) => {
		const mark = markOf(event);
		if (mark && event.pointerType === "touch" && mark !== before) {
			event.preventDefault();
			show(mark);
		}
	});
	return tip;
}

/**
 * Has a range of time chosen by dragging over a plot.
 * @param choose takes the first and the last year
 */
export function chooseByDragging(area, choose) {
	let plot = null;
	let from = 0;
	const bar = h("div", { class: "span", hidden: true });

	function follow({ clientX, pointerId }) {
		const room = area.getBoundingClientRect();
		const { top, height } = plot.getBoundingClientRect();
		Object.assign(bar.style, { left: `${Math.min(from, clientX) - room.left}px`, width: `${Math.abs(clientX - from)}px`, top: `${top - room.top}px`, height: `${height}px` });
		bar.hidden = Math.abs(clientX - from) < 8;
		if (!bar.hidden) {
			// What is pressed stays what it is until then, such as a mark.
			area.setPointerCapture(pointerId);
		}
	}

	const yearAt = (x) => {
		const { left, width } = plot.getBoundingClientRect();
		const [first, last] = [plot.dataset.from, plot.dataset.to].map((day) => Date.parse(day));
		return new Date(first + Math.max(0, Math.min(1, (x - left) / width)) * (last - first)).getUTCFullYear();
	};

	area.addEventListener("pointerdown", (event) => {
		const at = [...area.querySelectorAll(".plot")].find((each) => {
			const { left, right, top, bottom } = each.getBoundingClientRect();
			return event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
		});
		if (at && event.pointerType !== "touch" && event.button === 0) {
			plot = at;
			from = event.clientX;
		}
	});
	area.addEventListener("dragstart", (event) => event.preventDefault());
	area.addEventListener("pointermove", (event) => plot && follow(event));
	area.addEventListener("pointerup", (event) => {
		if (plot && !bar.hidden) {
			const years = [yearAt(from), yearAt(event.clientX)].toSorted();
			choose(String(years[0]), String(years[1]));
			event.stopPropagation();
		}
		plot = null;
		bar.hidden = true;
	});
	return bar;
}
