import { followState } from "./address.js";
import { onDatasetChange, read } from "./api.js";
import { h } from "./dom.js";
import { installDrawer } from "./drawer.js";
import { dateText, readUnits } from "./figures.js";
import { t } from "./language.js";
import { installSearch } from "./search.js";
import { fill } from "./states.js";

/**
 * Opens a page: its view is filled by what a function makes, and what all pages share comes to life.
 * @param load reads what the function is given, at the same time as what all pages need
 */
export async function openPage(make, load = () => null) {
	followState(document.getElementById("language"));
	installSearch(document.getElementById("search"));
	const open = () => {
		showRevision(document.getElementById("revision"));
		return fill(document.getElementById("view"), async () => {
			const [known] = await Promise.all([load(), readUnits()]);
			return make(known);
		});
	};
	await open();
	onDatasetChange(async (said) => {
		await open();
		document.getElementById("view").prepend(h("p", { class: "state", role: "status" }, said));
	});
	installDrawer();
}

/** Says how new the figures are; where that cannot be read, the view has said why. */
async function showRevision(place) {
	try {
		const { revision } = await read("");
		place.textContent = `· ${t("footer.revision", revision.number, dateText(revision.recordedAt))}`;
	}
	catch {
		place.textContent = "";
	}
}
