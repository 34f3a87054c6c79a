package org.jincheng.indicators.subjects.investment;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which totals are asked for.
 *
 * @param groupBy the attribute by which investments are grouped. Default: {@code kind}
 * @param currency the currency of the totals. {@code USD} uses the rate that the source
 * itself implies. Default: {@code CNY}
 */
record SummaryQuery(@Parameter(example = "kind") @Nullable Grouping groupBy, @Nullable Currency currency) {

	Grouping grouping() {
		return (this.groupBy != null) ? this.groupBy : Grouping.KIND;
	}

	Currency unit() {
		return (this.currency != null) ? this.currency : Currency.CNY;
	}

}
