import { followState } from "./address.js";
import { read } from "./api.js";
import { installDrawer } from "./drawer.js";
import { dateText, readUnits } from "./figures.js";
import { t } from "./language.js";
import { fill } from "./states.js";

/** Opens a page: its view is filled by what a function makes, and what all pages share comes to life. */
export async function openPage(make) {
	followState(document.getElementById("language"));
	const revision = document.getElementById("revision");
	await fill(document.getElementById("view"), async () => {
		const [, content] = await Promise.all([showRevision(revision), readUnits().then(make)]);
		return content;
	});
	installDrawer();
}

/** Says how new the figures are; where that cannot be read, the view has said why. */
async function showRevision(place) {
	try {
		const { revision } = await read("");
		place.textContent = t("footer.revision", revision.number, dateText(revision.recordedAt));
	}
	catch {
		place.textContent = "";
	}
}
