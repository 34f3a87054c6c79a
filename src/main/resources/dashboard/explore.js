import { drawCharts } from "./parts/chart.js";
import { h } from "./parts/dom.js";
import { t } from "./parts/language.js";
import { parsed } from "./parts/markup.js";
import { openWritten } from "./parts/page.js";
import { forCurators } from "./parts/states.js";

/** The page has all it shows. Here a choice shows other figures without a reload, and charts come to life. */

/** The fields that select more than what sources state today, which alone can be moved. */
const NOT_MOVED = ["q", "transform", "base", "asOf", "publishedBy", "origin"];

const form = document.querySelector(".filters");
const view = document.getElementById("view");

/** What was asked for last: a late answer must not take the place of a newer one. */
let asked = null;

let shown = selectionInAddress();

openWritten(enliven);
form.addEventListener("change", () => form.requestSubmit());
form.addEventListener("submit", (event) => {
	event.preventDefault();
	const address = `/explore?${new URLSearchParams(filled())}`;
	show(address).catch(() => location.assign(address));
});
addEventListener("popstate", () => selectionInAddress() !== shown && show(location.href, true).catch(() => location.reload()));

function enliven() {
	drawCharts({ level: 3, choose });
	for (const place of view.querySelectorAll("[data-curate]")) {
		const { curate, id } = place.dataset;
		place.append(forCurators(t(`curate.${curate}`), (forms) => (curate === "merge" ? forms.merge("indicators", id) : forms.withdrawal(id))));
	}
	const selection = selectionToMove();
	if (selection) {
		const places = new Map([...form.querySelectorAll("[name=place]")].map((box) => [box.value, box.parentElement.textContent.trim()]));
		view.append(forCurators(t("curate.move"), ({ move }) => move(selection, places)));
	}
}

/** What the address says, but for the figure whose source is open. */
function selectionInAddress() {
	const query = new URLSearchParams(location.search);
	query.delete("figure");
	return `${location.pathname}?${query}`;
}

/** The names and values of the fields that have one. */
function filled() {
	return [...new FormData(form)].filter(([, value]) => value.trim() !== "");
}

/** What a chart is asked for is asked of the page. */
function choose(changes) {
	for (const [name, value] of Object.entries(changes)) {
		const field = form.elements[name] ?? form.appendChild(h("input", { type: "hidden", name }));
		field.value = value ?? "";
	}
	form.requestSubmit();
	return true;
}

/**
 * Shows what another address has. What is wrong with the choice takes the place of what was shown.
 * @param isBack whether the form has to follow, too
 */
async function show(address, isBack = false) {
	asked = address;
	view.setAttribute("aria-busy", "true");
	const answer = await fetch(address);
	const page = parsed(await answer.text(), "text/html");
	if (asked !== address) {
		return;
	}
	if (isBack) {
		form.replaceChildren(...(page.querySelector(".filters") ?? form).children);
	}
	else {
		history.pushState(null, "", answer.url);
		window.dispatchEvent(new Event("addresschange"));
	}
	shown = selectionInAddress();
	document.title = page.title;
	const hasFocus = view.contains(document.activeElement);
	if (answer.ok) {
		document.querySelector(".hero").replaceChildren(...page.querySelector(".hero").children);
	}
	view.replaceChildren(...(page.getElementById("view") ?? page.getElementById("content")).children);
	view.removeAttribute("aria-busy");
	if (hasFocus) {
		view.querySelector("h2")?.focus();
	}
	enliven();
}

/** What selects the stated figures that are shown, to move them; null where other ones are shown, or all. */
function selectionToMove() {
	const fields = filled().filter(([name]) => !["lang", "plot", "beside", "sources", "sort"].includes(name));
	if (fields.length === 0 || fields.some(([name]) => NOT_MOVED.includes(name))) {
		return null;
	}
	const isText = (name) => ["from", "to"].includes(name);
	return Object.fromEntries(fields.map(([name, value]) => [name, isText(name) ? value : fields.filter(([other]) => other === name).flatMap(([, one]) => one.split(","))]));
}
