package org.jincheng.indicators.investment;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which investments are asked for; what is null does not narrow them.
 *
 * @param sector the part of the economy
 * @param kind what the money is
 * @param status how far it has come
 * @param park the id of a park that it covers
 * @param minAmount the least amount
 * @param maxAmount the greatest amount
 * @param currency the currency of these; yuan if null
 */
record InvestmentFilter(@Parameter(description = "The part of the economy.") @Nullable InvestmentSector sector,
		@Parameter(description = "What the money is.") @Nullable InvestmentKind kind,
		@Parameter(description = "How far it has come.") @Nullable InvestmentStatus status,
		@Parameter(description = "The id of a park that it covers.") @Nullable String park,
		@Parameter(description = "Only amounts of at least this.",
				schema = @Schema(type = "number")) @Nullable BigDecimal minAmount,
		@Parameter(description = "Only amounts of at most this.",
				schema = @Schema(type = "number")) @Nullable BigDecimal maxAmount,
		@Parameter(
				description = "The currency of `minAmount` and `maxAmount`, CNY if not given; USD takes stated dollars, and yuan at the rate that their source implies.") @Nullable Currency currency) {

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
