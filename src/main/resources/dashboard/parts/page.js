import { followState } from "./address.js";
import { read } from "./api.js";
import { installDrawer } from "./drawer.js";
import { dateText } from "./figures.js";
import { t } from "./language.js";
import { fill } from "./states.js";

/** Opens a page: its view is filled by what a function makes, and what all pages share comes to life. */
export async function openPage(make) {
	followState(document.getElementById("language"));
	await fill(document.getElementById("view"), make);
	installDrawer();
	const { revision } = await read("");
	document.getElementById("revision").textContent = t("footer.revision", revision.number, dateText(revision.recordedAt));
}
