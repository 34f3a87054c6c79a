package org.jincheng.indicators.subjects.investment;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PrintedDigits;
import org.jspecify.annotations.Nullable;

/**
 * Which investments are asked for; an absent parameter does not narrow them.
 *
 * @param sector the sector of the economy, such as {@code energy}
 * @param kind the kind of money: {@code fund}, {@code contract} or {@code spending}
 * @param status the progress of the investment, such as {@code contracted}
 * @param park the id of a park that the investment covers
 * @param minAmount returns only amounts that are certainly at least this much. A range
 * counts with its lower end; "less than 10 billion" never qualifies. "About" and "nearly"
 * may be off by half a unit of the last digit other than 0, so about 10 billion counts as
 * 5 billion
 * @param maxAmount returns only amounts that are certainly at most this much. A range
 * counts with its upper end; "more than 10 billion" never qualifies. About 10 billion
 * counts as 15 billion, nearly 10 billion as 10 billion
 * @param currency the currency of {@code minAmount} and {@code maxAmount}. {@code USD}
 * includes stated dollars, and yuan at the rate that their source implies. Default:
 * {@code CNY}
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

	/** Whether an amount is surely in the range. */
	boolean includes(Observation amount) {
		var least = least(amount);
		var most = most(amount);
		return (this.minAmount == null || least != null && least.compareTo(this.minAmount) >= 0)
				&& (this.maxAmount == null || most != null && most.compareTo(this.maxAmount) <= 0);
	}

	private static @Nullable BigDecimal least(Observation amount) {
		var value = amount.value();
		return switch (amount.relation()) {
			case EQUAL, GREATER, GREATER_OR_EQUAL, BETWEEN -> value;
			case APPROXIMATE -> value.subtract(PrintedDigits.halfOfLast("", value));
			case NEARLY -> value.min(shortOf(value));
			case LESS, LESS_OR_EQUAL -> null;
		};
	}

	private static @Nullable BigDecimal most(Observation amount) {
		var value = amount.value();
		return switch (amount.relation()) {
			case EQUAL, LESS, LESS_OR_EQUAL -> value;
			case APPROXIMATE -> value.add(PrintedDigits.halfOfLast("", value));
			case NEARLY -> value.max(shortOf(value));
			case BETWEEN -> amount.quantity().upper();
			case GREATER, GREATER_OR_EQUAL -> null;
		};
	}

	private static BigDecimal shortOf(BigDecimal value) {
		return value.subtract(PrintedDigits.halfOfLast("", value).multiply(BigDecimal.valueOf(value.signum())));
	}

}
