import { drawCharts } from "./parts/chart.js";
import { asOneStop, h } from "./parts/dom.js";
import { language, t } from "./parts/language.js";
import { parsed } from "./parts/markup.js";
import { openWritten } from "./parts/page.js";
import { forCurators } from "./parts/states.js";

/** The page has all it shows. Here a choice shows other figures without a reload, and charts come to life. */

/** The fields that select more than what sources state today, which alone can be moved. */
const NOT_MOVED = ["q", "transform", "base", "asOf", "publishedBy", "origin"];

/** How many choices can be looked through. */
const LONG = 12;

const form = document.querySelector(".filters");
const view = document.getElementById("view");

/** What was asked for last: a late answer must not take the place of a newer one. */
let asked = null;

let shown = selectionInAddress();

openWritten(enliven);
shorten();
form.addEventListener("change", () => form.requestSubmit());
form.addEventListener("submit", (event) => {
	event.preventDefault();
	const address = `/explore?${new URLSearchParams(filled())}`;
	show(address).catch(() => location.assign(address));
});
addEventListener("popstate", () => selectionInAddress() !== shown && show(location.href, true).catch(() => location.reload()));

function enliven() {
	drawCharts({ level: 3, choose });
	view.querySelectorAll(".years table").forEach(sortable);
	view.querySelectorAll("table").forEach((table) => asOneStop(table, "a, button")());
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

/** A long list has a box that leaves what has its words; Enter chooses the first. */
function shorten() {
	for (const list of form.querySelectorAll(".choices")) {
		const labels = [...list.querySelectorAll("label")];
		const box = h("input", { type: "search", maxlength: "100", "aria-label": `${t("explore.find")} ${list.querySelector("legend").textContent}`, placeholder: t("explore.find") });
		box.addEventListener("change", (event) => event.stopPropagation());
		box.addEventListener("input", () => labels.forEach((label) => (label.hidden = !label.textContent.toLowerCase().includes(box.value.trim().toLowerCase()))));
		box.addEventListener("keydown", (event) => {
			if (event.key === "Enter") {
				event.preventDefault();
				labels.find((label) => !label.hidden)?.click();
			}
		});
		if (labels.length > LONG) {
			list.querySelector("legend").after(box);
		}
	}
}

/** Has the rows of a table sorted by the column whose head is pressed: from the highest, and then from the lowest. */
function sortable(table) {
	const heads = [...table.querySelectorAll("thead th")];
	const valueIn = (row, column) => row.cells[column].querySelector("data")?.value ?? row.cells[column].textContent;
	const sort = (head, column) => {
		const sign = head.ariaSort === "descending" ? 1 : -1;
		heads.forEach((each) => (each.ariaSort = each === head ? (sign < 0 ? "descending" : "ascending") : null));
		const [filled, empty] = [true, false].map((is) => [...table.tBodies[0].rows].filter((row) => (valueIn(row, column) !== "") === is));
		const compare = (one, other) => one - other || one.localeCompare(other, language);
		filled.sort((one, other) => sign * compare(valueIn(one, column), valueIn(other, column)));
		table.tBodies[0].append(...filled, ...empty);
	};
	heads.forEach((head, column) => head.replaceChildren(h("button", { type: "button", onclick: () => sort(head, column) }, head.textContent)));
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
		shorten();
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
