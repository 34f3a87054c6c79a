import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";

const wide = matchMedia("(min-width: 60rem)");

/** Tells for one part after the other whether it can stand unfolded, by how many rows of cards it takes about. */
export function roomFor(rows) {
	let left = wide.matches ? rows : 0;
	return (height) => {
		const fits = height <= left;
		left = fits ? left - height : 0;
		return fits;
	};
}

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

/** A place that something comes to when it is about to be seen first. */
export function onceSeen(make) {
	const place = h("div", { class: "unseen-yet" });
	const seeing = new IntersectionObserver(
		(entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) {
				seeing.disconnect();
				place.replaceWith(make());
			}
		},
		{ rootMargin: "200px" },
	);
	seeing.observe(place);
	return place;
}
