import { go } from "./address.js";
import { readText } from "./api.js";

/** The charts that the service draws, as a part of the page: they have its colours, and their marks open sources. */

/** Lets the page take a drawing, and nothing else, for what it is. Older browsers ask for no such policy. */
const policy = globalThis.trustedTypes?.createPolicy("drawing", { createHTML: (text) => text }) ?? { createHTML: (text) => text };

/** From width to width, in pixels: few enough that many a reader asks for the same. */
const STEP = 40;

const WIDTHS = { min: 280, max: 1600 };

/** The width to ask for where there is so much room. */
function widthIn(room) {
	return Math.min(WIDTHS.max, Math.max(WIDTHS.min, Math.floor(room / STEP) * STEP));
}

/**
 * Reads a chart for the page.
 * @param address its path and query
 */
export async function drawn(address) {
	// The page has the same rules, with its own colours, and lets nothing else in.
	const text = (await readText(address)).replace(/<style>.*?<\/style>/s, "");
	const svg = document.importNode(new DOMParser().parseFromString(policy.createHTML(text), "image/svg+xml").documentElement, true);
	svg.addEventListener("click", open);
	return svg;
}

function open(event) {
	const mark = event.target.closest("[data-figure]");
	if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		go({ figure: mark.dataset.figure });
	}
}

/**
 * Calls a listener with the width to ask for, once there is room and whenever it changes by a step, until the element
 * is taken from the page.
 */
export function onWidth(element, listener) {
	let known = 0;
	const sizes = new ResizeObserver(() => {
		if (known > 0 && !element.isConnected) {
			sizes.disconnect();
			return;
		}
		const width = element.clientWidth > 0 ? widthIn(element.clientWidth) : known;
		if (width !== known) {
			known = width;
			listener(width);
		}
	});
	sizes.observe(element);
}
