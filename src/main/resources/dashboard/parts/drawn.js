import { readText } from "./api.js";
import { parsed } from "./markup.js";

/** The charts that the service draws, as a part of the page: they have its colours, and their marks open sources. */

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
	return drawingOf(await readText(address));
}

/** The same at once, while nothing else goes on: a print does not wait. */
export function drawnNow(address) {
	const request = new XMLHttpRequest();
	request.open("GET", address, false);
	request.send();
	return request.status === 200 ? drawingOf(request.responseText) : "";
}

/** The page has the same rules, with its own colours, and lets nothing else in. */
function drawingOf(text) {
	return document.importNode(parsed(text.replace(/<style>.*?<\/style>/s, ""), "image/svg+xml").documentElement, true);
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
