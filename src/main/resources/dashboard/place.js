import { read } from "./parts/api.js";
import { drawCharts } from "./parts/chart.js";
import { asOneStop, h } from "./parts/dom.js";
import { t } from "./parts/language.js";
import { openWritten } from "./parts/page.js";
import { fill, forCurators } from "./parts/states.js";

/** The page of a place has all it shows; here its charts come to life once they are seen, and its changes are read once they are wanted. */

const { place } = document.getElementById("content").dataset;

openWritten(() => {
	drawCharts({ level: 3 });
	document.querySelectorAll(".card, #view > .lead").forEach((card) => asOneStop(card, "a")());
	const list = document.getElementById("changes");
	list.parentElement.addEventListener("toggle", () => fill(list, changes), { once: true });
	document.getElementById("view").append(forCurators(t("curate.merge"), ({ merge }) => merge("places", place)));
	// There is room for charts side by side.
	if (matchMedia("(min-width: 60rem)").matches) {
		document.getElementById("peers")?.parentElement.setAttribute("open", "");
	}
});

async function changes() {
	const { items } = await read("/changes", { place, sort: "-number", limit: 10 });
	return h("ul", { class: "dated" }, items.map(({ revision, recordedAt, actor, action }) =>
		h(
			"li",
			{},
			h("a", { href: `/api/v1/changes/${revision}` }, t("overview.changes.revision", revision)),
			` ${t(`drawer.action.${action}`, recordedAt.slice(0, 10), actor)}`,
			!["seed", "restore"].includes(action) && forCurators(t("curate.takeBack"), ({ takeBack }) => takeBack(revision)),
		),
	));
}

/** All of the page is printed, whatever is folded. */
addEventListener("beforeprint", () => {
	document.querySelectorAll("#view details.part:not([open])").forEach((fold) => {
		fold.open = true;
		addEventListener("afterprint", () => (fold.open = false), { once: true });
	});
});
