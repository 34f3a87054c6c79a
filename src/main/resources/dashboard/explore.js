import { about } from "./explore/about.js";
import { filters } from "./explore/filters.js";
import { results } from "./explore/results.js";
import { viewOf } from "./explore/view.js";
import { onAddressChange } from "./parts/address.js";
import { read } from "./parts/api.js";
import { h } from "./parts/dom.js";
import { openPage } from "./parts/page.js";

openPage(explore);

/** What to show is chosen beside what is shown; both follow the address. */
async function explore() {
	const { items } = await read("/topics", { limit: 1000 });
	const topics = new Map(items.map(({ code, name }) => [code, name]));
	const parts = [filters(topics), about(topics), results(topics)];
	const follow = () => {
		const view = viewOf();
		parts.forEach((part) => part.show(view));
	};
	onAddressChange(follow);
	follow();
	const [chosen, ...shown] = parts.map(({ element }) => element);
	return h("div", { class: "explore" }, chosen, h("div", { class: "shown" }, shown));
}
