import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";

/** Whether there is room for parts side by side. */
export const wide = matchMedia("(min-width: 60rem)");

/** A part of the page with its heading. */
export function part(id, ...content) {
	return h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, t(`overview.${id}`)), content);
}

/**
 * A part of the page that can be folded.
 * @param count how many things it has; null if that is not known yet
 * @param content what it has
 */
export function folded(id, count, content, { title = t(`overview.${id}`), isOpen = false } = {}) {
	return h(
		"section",
		{ id, "aria-labelledby": `${id}-title` },
		h(
			"details",
			{ class: "part", open: isOpen },
			h("summary", {}, h("h2", { id: `${id}-title` }, title), count !== null && h("span", { class: "count" }, count)),
			content,
		),
	);
}

/** Does something when a fold is open first. */
export function onceOpen(fold, act) {
	if (fold.open) {
		act();
	}
	else {
		fold.addEventListener("toggle", act, { once: true });
	}
}

/** How long what comes late may move what is reached, in milliseconds. */
const SETTLING = 4000;

/** Unfolds the part that the address names and goes there, and stays there while charts above it come, until the reader moves. */
export function reach() {
	const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	if (!target?.matches("#view > section")) {
		return;
	}
	target.querySelector(".part")?.setAttribute("open", "");
	const go = () => target.scrollIntoView({ behavior: "instant" });
	const settling = new ResizeObserver(go);
	const end = () => settling.disconnect();
	settling.observe(document.getElementById("view"));
	["wheel", "touchstart", "keydown", "pointerdown"].forEach((event) => addEventListener(event, end, { once: true, passive: true }));
	setTimeout(end, SETTLING);
	go();
}

/** All of the page is printed, whatever is folded or was not seen yet. */
addEventListener("beforeprint", () => {
	document.querySelectorAll("#view details.part:not([open])").forEach((fold) => {
		fold.open = true;
		addEventListener("afterprint", () => (fold.open = false), { once: true });
	});
	toBeSeen.forEach((see) => see());
});

/** What makes the things that were not seen yet. */
const toBeSeen = new Set();

/** A place that something comes to when it is about to be seen first. */
export function onceSeen(make) {
	const place = h("div", { class: "unseen-yet" });
	const seeing = new IntersectionObserver(
		(entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) {
				see();
			}
		},
		{ rootMargin: "200px" },
	);
	const see = () => {
		seeing.disconnect();
		toBeSeen.delete(see);
		place.replaceWith(make());
	};
	toBeSeen.add(see);
	seeing.observe(place);
	return place;
}
