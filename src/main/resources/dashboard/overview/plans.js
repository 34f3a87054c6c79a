import { figureCell } from "../parts/figure-table.js";
import { periodText } from "../parts/figures.js";
import { t } from "../parts/language.js";
import { rows } from "../parts/rows.js";
import { folded } from "./folded.js";

/** What is planned, and what came of it. */
export function plans({ plans: known, keyFigures }) {
	// The change that a card shows is no published outcome, and may be at other prices.
	const computed = ({ plan }) => keyFigures.map(({ change }) => change).find((change) => change?.origin === "derived" && change.indicator === plan.indicator && change.unit === plan.unit && change.period.label === plan.period.label && plan.comparison?.kind === "change");
	const table = rows(
		t("overview.plans"),
		["indicator", "period", "plan", "outcome"].map((column) => t(`table.${column}`)),
		known.map(({ plan, outcome, open = computed({ plan }) }) => [
			plan.name,
			periodText(plan.period),
			figureCell(plan),
			outcome ? figureCell(outcome) : open ? [t("overview.plans.computed"), " ", ...figureCell(open)] : t("overview.plans.open"),
		]),
	);
	return known.length > 0 && folded("plans", known.length, table);
}
