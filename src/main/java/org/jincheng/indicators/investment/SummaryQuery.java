package org.jincheng.indicators.investment;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which totals are asked for.
 *
 * @param groupBy what investments are grouped by; their kind if null
 * @param currency the currency of the totals; yuan if null
 */
record SummaryQuery(
		@Parameter(description = "What investments are grouped by; `kind` if not given.",
				example = "kind") @Nullable Grouping groupBy,
		@Parameter(
				description = "The currency of the totals: `CNY` if not given, or `USD` at the rate that the source itself implies.") @Nullable Currency currency) {

	Grouping grouping() {
		return (this.groupBy != null) ? this.groupBy : Grouping.KIND;
	}

	Currency unit() {
		return (this.currency != null) ? this.currency : Currency.CNY;
	}

}
