import { address, onDatasetChange } from "./api.js";
import { go, onAddressChange, state } from "./address.js";
import { h, newId } from "./dom.js";
import { language, t } from "./language.js";
import { written } from "./markup.js";
import { fill, loading, unfolding, withKey } from "./states.js";

/** Any figure of the page opens its source: in texts, tables and charts, and in what the service has written. */
document.addEventListener("click", (event) => {
	const figure = event.target.closest("a[data-figure]");
	if (figure && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
		event.preventDefault();
		go({ figure: figure.dataset.figure });
	}
});

/** A text that is to be taken along is copied. */
document.addEventListener("click", async ({ target }) => {
	if (target.matches("[data-copy]")) {
		await navigator.clipboard.writeText(target.previousElementSibling.textContent);
		target.textContent = t("drawer.copied");
	}
});

/**
 * Opens the source of the figure that the address names, and closes it when the address names none. The address is the
 * only state: a link to a figure and the way back work by themselves.
 */
export function installDrawer() {
	const titleId = newId("drawer");
	const content = h("div", { class: "drawer-content story" });
	const dialog = h(
		"dialog",
		{ class: "drawer", "aria-labelledby": titleId },
		h(
			"header",
			{},
			h("h2", { id: titleId }, t("drawer.title")),
			h("button", { type: "button", class: "close", "aria-label": t("drawer.close"), onclick: () => dialog.close() }, "×"),
		),
		content,
	);
	// However it is closed: by its button, by Escape or by going back.
	dialog.addEventListener("close", () => go({ figure: null }));
	dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
	document.body.append(dialog);
	let shown = null;
	const show = (said = null) =>
		fill(content, async () => [said && h("p", { class: "state", role: "status", tabindex: "-1" }, said), ...(await story(shown))].filter(Boolean));
	const follow = () => {
		const figure = state().get("figure");
		if (figure === shown) {
			return;
		}
		shown = figure;
		if (figure === null) {
			dialog.close();
			return;
		}
		content.replaceChildren(loading());
		show();
		if (!dialog.open) {
			dialog.showModal();
		}
		dialog.scrollTo(0, 0);
	};
	onAddressChange(follow);
	onDatasetChange(async (said) => {
		if (shown !== null) {
			await show(said);
			dialog.scrollTo(0, 0);
			content.querySelector("[role=status]")?.focus();
		}
	});
	follow();
}

/** All that is known of a figure, as its own page has it. */
export async function story(id) {
	const vintage = Object.fromEntries(["asOf", "publishedBy"].map((name) => [name, state().get(name)]));
	const page = await written(address(`/${encodeURIComponent(id)}`, { lang: language, ...vintage }, "/figures"));
	const content = page.getElementById("story");
	enliven(content);
	return [...content.children];
}

/** For curators: what is needed to correct it is read once it is unfolded. */
export function enliven(content) {
	const place = content.querySelector("[data-correct]");
	place?.append(withKey(unfolding({ class: "curate" }, t("curate.unfold"), async (again) => {
		const { correction } = await import("../curate/correction.js");
		return correction(place.dataset.correct, again);
	})));
}
