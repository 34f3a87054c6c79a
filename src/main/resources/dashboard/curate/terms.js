import { t } from "../parts/language.js";

/** What the forms of figures offer to choose from: each code with its name. */

export const RELATIONS = named(["eq", "gt", "ge", "lt", "le", "approx", "nearly", "between"], (code) => `relation.${code === "eq" ? "stated" : code}.name`);

export const STATUSES = named(["actual", "provisional", "estimate", "forecast", "target"], (code) => `status.${code}`);

export const COMPARISONS = named(["change", "average-change", "contribution", "contribution-rate", "change-of-change", "times-more", "multiple-of-base", "rank", "of-plan"], (code) => `comparison.${code}`);

/** How far the base of a change is, where its days do not say. */
export const DISTANCES = named(["year-start"], (code) => `base.${code}`);

/** Why a figure has no value. */
export const REASONS = named(["not-available", "not-applicable", "suppressed", "negligible"], (code) => `missing.${code}`);

export const PRICES = named(["current", "constant"], (code) => `prices.${code}`);

function named(codes, key) {
	return new Map(codes.map((code) => [code, t(key(code))]));
}
