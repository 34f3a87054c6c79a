package org.jincheng.indicators.subjects.investment;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.Claim;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which investments are asked for; an absent parameter does not narrow them.
 *
 * @param place the codes of places. Repeat the parameter or separate codes with commas
 * @param within codes of places. Returns only what is at places that lie in them at any
 * depth. Repeat the parameter or separate codes with commas
 * @param sector the sector of the economy, such as {@code energy}
 * @param kind the kind of money: {@code fund}, {@code contract} or {@code spending}
 * @param status the progress of the investment, such as {@code contracted}
 * @param source ids of sources, including their parts. Returns only what their statements
 * describe, or what they give an amount of. Repeat the parameter or separate ids with
 * commas
 * @param overdue {@code true} for what should be done by now and is not, {@code false}
 * for the rest
 * @param from returns only what has an amount of a period that starts on this day or
 * later: a day, month or year of ISO 8601, such as {@code 2018}
 * @param to returns only what has an amount of a period that ends on this day or earlier
 * @param park the id of a park that the investment covers
 * @param minAmount returns only amounts that are certainly at least this much. A range
 * counts with its lower end; "less than 10 billion" never qualifies. "About" and "nearly"
 * may be off by 5 percent, and "about" by half a unit of the last digit more
 * @param maxAmount returns only amounts that are certainly at most this much. A range
 * counts with its upper end; "more than 10 billion" never qualifies. Nearly 10 billion
 * counts as 10 billion
 * @param currency the currency of {@code minAmount} and {@code maxAmount}. {@code USD}
 * includes stated dollars, and yuan at the rate that their source implies. Default:
 * {@code CNY}
 */
record InvestmentFilter(@Parameter(example = "[\"140500\"]") @Nullable List<String> place,
		@Nullable List<String> within, @Nullable InvestmentSector sector, @Nullable InvestmentKind kind,
		@Nullable InvestmentStatus status, @Nullable List<String> source, @Nullable Boolean overdue,
		@Nullable DateBound from, @Nullable DateBound to, @Nullable String park,
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
		return isIn(this.minAmount, Relation.GREATER_OR_EQUAL, amount)
				&& isIn(this.maxAmount, Relation.LESS_OR_EQUAL, amount);
	}

	private static boolean isIn(@Nullable BigDecimal end, Relation relation, Observation amount) {
		return end == null || new Claim(end, null, relation, BigDecimal.ZERO).contains(Claim.of(amount));
	}

}
