package org.jincheng.indicators.subjects.investment;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which totals are asked for.
 *
 * @param groupBy what investments are grouped by; their kind by default
 * @param currency the currency of the totals; CNY by default; USD is at the rate that the
 * source itself implies
 */
record SummaryQuery(@Parameter(example = "kind") @Nullable Grouping groupBy, @Nullable Currency currency) {

	Grouping grouping() {
		return (this.groupBy != null) ? this.groupBy : Grouping.KIND;
	}

	Currency unit() {
		return (this.currency != null) ? this.currency : Currency.CNY;
	}

}
