import { h } from "./dom.js";
import { hasKey, onKeyChange } from "./key.js";
import { t } from "./language.js";

/** In milliseconds. */
const FIRST_WAIT = 5000;

const LONGEST_WAIT = 60_000;

/** What each place is being filled with: an answer that comes late must not take the place of a newer one. */
const newest = new WeakMap();

/**
 * Fills a place with what a promise makes, and says so while it waits and when it fails: what went wrong, and a way to
 * try again where that can help.
 * @param ways other ways out of a failure, as elements
 * @param wait after how many milliseconds it is tried again by itself, where that can help
 */
export async function fill(place, make, ways = [], wait = FIRST_WAIT) {
	newest.set(place, make);
	place.setAttribute("aria-busy", "true");
	const again = () => {
		place.replaceChildren(loading());
		fill(place, make, ways);
	};
	const content = await made(make, (error) => {
		if (canPass(error)) {
			tryLater(place, make, () => fill(place, make, ways, 2 * wait), error.retryAfter * 1000 || wait);
		}
		return failure(error, again, ways);
	});
	if (newest.get(place) === make) {
		place.replaceChildren(...content);
		place.removeAttribute("aria-busy");
	}
}

/** Tries again later, and once there is a network again, unless the place has something else by then or nobody sees it. */
function tryLater(place, make, again, wait) {
	const late = () => {
		clearTimeout(timer);
		removeEventListener("online", late);
		if (newest.get(place) === make && place.isConnected) {
			again();
		}
	};
	const timer = setTimeout(late, Math.min(wait, LONGEST_WAIT));
	addEventListener("online", late);
}

async function made(make, failed) {
	try {
		return [await make()].flat(Infinity);
	}
	catch (error) {
		return [failed(error)];
	}
}

/** A fold whose content is made once it is unfolded, and can be made again. */
export function unfolding(attributes, title, make) {
	const place = h("div", {}, loading());
	const open = () => fill(place, () => make(open));
	const fold = h("details", attributes, h("summary", {}, title), place);
	fold.addEventListener("toggle", open, { once: true });
	return fold;
}

/**
 * A fold with a form for curators, which is read once it is unfolded.
 * @param form makes it of the module that has the forms
 */
export function forCurators(title, form) {
	return withKey(unfolding({ class: "curate" }, title, async () => form(await import("../curate/rehearsed.js"))));
}

/** Shows what is for curators while there is a key. */
export function withKey(element) {
	const show = () => (element.hidden = !hasKey());
	onKeyChange(show);
	show();
	return element;
}

export function loading() {
	return h("p", { class: "state loading", role: "status" }, t("state.loading"));
}

function failure(error, again, ways) {
	if (error.status === undefined) {
		console.error(error);
	}
	const detail = error.status ? t("state.error.failed", error.status, error.message) : t("state.error.unreachable");
	return h(
		"div",
		{ class: "state error", role: "alert" },
		h("p", {}, h("strong", {}, t("state.error"))),
		h("p", {}, detail),
		h("p", { class: "beside" }, canPass(error) && h("button", { type: "button", onclick: again }, t("state.again")), ways),
	);
}

/** Whether the same request may have another answer soon: not if it was the request that was wrong. */
function canPass({ status }) {
	return !status || status === 429 || status >= 500;
}
