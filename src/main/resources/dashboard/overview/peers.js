import { chart } from "../parts/chart.js";
import { h } from "../parts/dom.js";
import { rankText } from "../parts/figure-card.js";
import { t } from "../parts/language.js";
import { folded, onceSeen, wide } from "./folded.js";

/** The key figures beside those of the other places of the kind: ranked, and as lines. */
export function peers(known, { code, name, kind, siblings }) {
	const place = [code, ...siblings.map((sibling) => sibling.code)];
	return (
		known.length > 0 &&
		folded("peers", null, [
			h("div", { class: "charts" }, known.map(({ figure, standing }) => {
				const query = { place, beside: code, unit: figure.unit, comparison: figure.comparison?.kind ?? "none", groups: false, panels: 1, plot: "bars" };
				return h("div", {}, h("h3", {}, figure.name, h("span", { class: "note" }, ` ${rankText(standing, kind)}`)), onceSeen(() => chart({ code: figure.indicator, name: figure.name, title: `${figure.name}, ${name}`, query, level: 4 })));
			})),
			h("p", { class: "hint" }, t("overview.peers.lead")),
		], { isOpen: wide.matches })
	);
}
