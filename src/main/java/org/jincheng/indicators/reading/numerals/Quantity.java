package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What a numeral of a sentence is, as far as its own clause tells.
 *
 * @param numeral the numeral
 * @param kind what it is; all that follows is of figures
 * @param value its value in the unit, negative where it is a fall; null for a fraction
 * that has no exact decimal
 * @param upper the upper end of a range; null elsewhere
 * @param unit the code of the unit
 * @param counted the noun of a count, null elsewhere
 * @param relation how the value relates to the truth
 * @param change whether it says how much something rose or fell, and not how much it is
 * @param start where its phrase starts in the sentence, with currency sign and qualifier
 * @param end where its phrase ends in the sentence, with its unit
 * @param rules the names of the rules that decided, in order
 */
public record Quantity(Numeral numeral, Kind kind, @Nullable BigDecimal value, @Nullable BigDecimal upper,
		@Nullable String unit, @Nullable String counted, Relation relation, boolean change, int start, int end,
		List<String> rules) implements Stretch {

	public boolean figure() {
		return this.kind == Kind.FIGURE;
	}

	/**
	 * The figures before one of the numerals of a sentence by index, the last one first.
	 */
	public static IntStream figuresBefore(List<Quantity> quantities, int at) {
		return IntStream.iterate(at - 1, (i) -> i >= 0, (i) -> i - 1).filter((i) -> quantities.get(i).figure());
	}

	/** The last figure before one of the numerals of a sentence, by its index, or -1. */
	public static int figureBefore(List<Quantity> quantities, int at) {
		return figuresBefore(quantities, at).findFirst().orElse(-1);
	}

	/** Whether it is one of the shares that make a whole, as 3.4:78.2:18.4. */
	public boolean isOfProportion() {
		return this.rules.contains(Proportions.RULE);
	}

	public boolean isMultiple() {
		return "multiple".equals(this.unit);
	}

	public boolean isRank() {
		return figure() && FigureRules.RANK.equals(this.unit);
	}

}
