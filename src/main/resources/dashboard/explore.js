import { about } from "./explore/about.js";
import { filters } from "./explore/filters.js";
import { results } from "./explore/results.js";
import { viewOf } from "./explore/view.js";
import { go, onAddressChange } from "./parts/address.js";
import { read } from "./parts/api.js";
import { h } from "./parts/dom.js";
import { openPage } from "./parts/page.js";

/** The search box of the page, whose words narrow what is shown. */
const box = document.getElementById("search");

let words = "";

/** Shows what the address says. */
let follow = () => {};

onAddressChange(() => follow());
openPage(explore);
// What was chosen among the hits comes before the words.
box.addEventListener("submit", (event) => {
	if (!event.defaultPrevented) {
		event.preventDefault();
		go({ q: box.elements.q.value.trim() });
	}
});

/** What to show is chosen beside what is shown; both follow the address. */
async function explore() {
	const [topics, places, sources] = await Promise.all([
		named("/topics", ({ code, name }) => [code, name]),
		named("/places", ({ code, name }) => [code, name]),
		named("/sources", ({ id, title, published }) => [id, `${published} ${title}`]),
	]);
	const known = { topics, places, sources };
	const parts = [filters(known), results(known), about(known)];
	follow = () => {
		const view = viewOf();
		// What somebody types while the page is read stays.
		if (words !== view.q) {
			box.elements.q.value = words = view.q;
		}
		parts.forEach((part) => part.show(view));
	};
	follow();
	const [chosen, ...shown] = parts.map(({ element }) => element);
	return h("div", { class: "explore" }, chosen, h("div", { class: "shown" }, shown));
}

/** The names of all things of a kind, by code. */
async function named(resource, entry) {
	const { items } = await read(resource, { limit: 1000 });
	return new Map(items.map(entry));
}
