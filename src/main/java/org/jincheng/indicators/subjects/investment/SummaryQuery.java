package org.jincheng.indicators.subjects.investment;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which totals are asked for.
 *
 * @param groupBy the attribute by which investments are grouped. Default: {@code kind}
 * @param currency the currency of the totals. {@code USD} uses the rate that the source
 * itself implies. Default: {@code CNY}
 * @param place the codes of places. Repeat the parameter or separate codes with commas
 * @param within codes of places. Returns only totals of places that lie in them at any
 * depth. Repeat the parameter or separate codes with commas
 * @param status the progress of the investments, such as {@code contracted}
 */
record SummaryQuery(@Parameter(example = "kind") @Nullable Grouping groupBy, @Nullable Currency currency,
		@Parameter(example = "[\"140500\"]") @Nullable List<String> place, @Nullable List<String> within,
		@Nullable InvestmentStatus status) {

	Grouping grouping() {
		return (this.groupBy != null) ? this.groupBy : Grouping.KIND;
	}

	Currency unit() {
		return (this.currency != null) ? this.currency : Currency.CNY;
	}

}
