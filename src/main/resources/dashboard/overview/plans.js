import { figureCell } from "../parts/figure-table.js";
import { periodText } from "../parts/figures.js";
import { t } from "../parts/language.js";
import { rows } from "../parts/rows.js";
import { folded } from "./folded.js";

/** What is planned, and what came of it. */
export function plans(known, fits) {
	const table = rows(
		t("overview.plans"),
		["indicator", "period", "plan", "outcome"].map((column) => t(`table.${column}`)),
		known.map(({ plan, outcome }) => [
			plan.name,
			periodText(plan.period),
			figureCell(plan),
			outcome ? figureCell(outcome) : t("overview.plans.open"),
		]),
	);
	return known.length > 0 && folded("plans", known.length, table, { isOpen: fits(Math.ceil(known.length / 3)) });
}
