package org.jincheng.indicators.investment;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which investments are asked for; an absent parameter does not narrow them.
 *
 * @param sector the part of the economy
 * @param kind what the money is
 * @param status how far it has come
 * @param park the id of a park that it covers
 * @param minAmount only amounts of at least this
 * @param maxAmount only amounts of at most this
 * @param currency the currency of minAmount and maxAmount, CNY by default; USD takes
 * stated dollars, and yuan at the rate that their source implies
 */
record InvestmentFilter(@Nullable InvestmentSector sector, @Nullable InvestmentKind kind,
		@Nullable InvestmentStatus status, @Nullable String park,
		@Parameter(schema = @Schema(type = "number")) @Nullable BigDecimal minAmount,
		@Parameter(schema = @Schema(type = "number")) @Nullable BigDecimal maxAmount, @Nullable Currency currency) {

	String unit() {
		return ((this.currency != null) ? this.currency : Currency.CNY).code();
	}

	boolean isAboutAmounts() {
		return this.minAmount != null || this.maxAmount != null;
	}

	boolean includes(BigDecimal amount) {
		return (this.minAmount == null || amount.compareTo(this.minAmount) >= 0)
				&& (this.maxAmount == null || amount.compareTo(this.maxAmount) <= 0);
	}

}
