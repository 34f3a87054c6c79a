import { h } from "./dom.js";
import { t } from "./language.js";

/**
 * Fills a place with what a promise makes, and says so while it waits and when it fails: what went wrong, and a way to
 * try again.
 */
export async function fill(place, make) {
	place.setAttribute("aria-busy", "true");
	try {
		place.replaceChildren(...[await make()].flat(Infinity));
	}
	catch (error) {
		place.replaceChildren(failure(error, () => {
			place.replaceChildren(loading());
			fill(place, make);
		}));
	}
	finally {
		place.removeAttribute("aria-busy");
	}
}

export function loading() {
	return h("p", { class: "state loading", role: "status" }, t("state.loading"));
}

export function empty(text = t("state.empty")) {
	return h("p", { class: "state" }, text);
}

function failure(error, again) {
	if (error.status === undefined) {
		console.error(error);
	}
	const detail = error.status ? t("state.error.failed", error.status, error.message) : t("state.error.unreachable");
	return h(
		"div",
		{ class: "state error", role: "alert" },
		h("p", {}, h("strong", {}, t("state.error"))),
		h("p", {}, detail),
		h("button", { type: "button", onclick: again }, t("state.again")),
	);
}
