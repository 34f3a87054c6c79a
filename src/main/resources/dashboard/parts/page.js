import { followState } from "./address.js";
import { onDatasetChange } from "./api.js";
import { h } from "./dom.js";
import { installDrawer } from "./drawer.js";
import { readUnits } from "./figures.js";
import { keyOrAsk } from "./key.js";
import { t } from "./language.js";
import { written } from "./markup.js";
import { installSearch } from "./search.js";
import { fill } from "./states.js";

const view = document.getElementById("view");

/**
 * Opens a page whose view is filled by what a function makes.
 * @param load reads what that needs
 */
export function openPage(make, load = () => null) {
	return open(() => fill(view, async () => {
		await Promise.all([load(), readUnits()]);
		return make();
	}));
}

/**
 * Opens a page that the service has written.
 * @param enliven has what is there come to life
 */
export function openWritten(enliven) {
	enliven();
	return open((isAgain) => isAgain && renew(enliven));
}

/** What was withdrawn has no page any more. */
async function renew(enliven) {
	const page = await written(`${location.pathname}${location.search}`).catch(() => null);
	view.replaceChildren(...(page?.getElementById("view").children ?? []));
	enliven();
}

/** What all pages share comes to life; once the dataset has changed, the view is shown again. */
async function open(show) {
	followState(document.getElementById("language"));
	installSearch(document.getElementById("search"));
	await show(false);
	onDatasetChange(async (said) => {
		await show(true);
		view.prepend(h("p", { class: "state", role: "status" }, said));
	});
	installDrawer();
	document.querySelector("footer.site").append(h("button", { type: "button", onclick: () => keyOrAsk() }, t("key.curators")));
}
