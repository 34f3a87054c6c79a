package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Quantity;
import org.jincheng.indicators.figures.observation.PrintedDigits;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A number with the bounds that the printing of its inputs leaves, so that a result shows
 * no digit that they do not carry: "13 billion" may be anything from 12.5 to 13.5
 * billion, "13.00 billion" is known a hundred times better.
 *
 * @param value the number, as if everything printed were exact
 * @param low the least that it can be
 * @param high the most that it can be
 */
public record Estimate(BigDecimal value, BigDecimal low, BigDecimal high) {

	private static final MathContext CONTEXT = MathContext.DECIMAL128;

	static Estimate exact(BigDecimal value) {
		return new Estimate(value, value, value);
	}

	/** A printed figure, known to half a unit of its last printed digit. */
	public static Estimate of(Observation observation) {
		return around(observation.value(), PrintedDigits.halfOfLast(observation));
	}

	/** A sum, known as well as the coarsest of its terms. */
	public static Estimate sum(Collection<Estimate> terms) {
		var value = terms.stream().map(Estimate::value).reduce(BigDecimal.ZERO, BigDecimal::add);
		var half = terms.stream().map(Estimate::halfWidth).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
		return around(value, half);
	}

	private static Estimate around(BigDecimal value, BigDecimal half) {
		return new Estimate(value, value.subtract(half), value.add(half));
	}

	/** The number, where less than nothing makes no sense. */
	Estimate notNegative() {
		return new Estimate(this.value, this.low.max(BigDecimal.ZERO), this.high);
	}

	/** The difference of two numbers. */
	Estimate minus(Estimate other) {
		return new Estimate(this.value.subtract(other.value), this.low.subtract(other.high),
				this.high.subtract(other.low));
	}

	/** The quotient of two positive numbers. */
	public Estimate dividedBy(Estimate divisor) {
		return new Estimate(this.value.divide(divisor.value, CONTEXT), this.low.divide(divisor.high, CONTEXT),
				this.high.divide(divisor.low, CONTEXT));
	}

	/** Applies an increasing function to the number and its bounds. */
	Estimate map(UnaryOperator<BigDecimal> increasing) {
		return new Estimate(increasing.apply(this.value), increasing.apply(this.low), increasing.apply(this.high));
	}

	/**
	 * The value down to the last decimal place whose unit is not below the uncertainty.
	 */
	public BigDecimal rounded() {
		var half = halfWidth();
		if (half.signum() == 0) {
			return this.value;
		}
		return this.value.setScale(Math.max(lastKnown(half), firstPlace(this.value)), RoundingMode.HALF_EVEN);
	}

	/** The last decimal place whose unit is not below an uncertainty that there is. */
	private static int lastKnown(BigDecimal half) {
		var isPowerOfTen = half.stripTrailingZeros().unscaledValue().abs().equals(BigInteger.ONE);
		return isPowerOfTen ? firstPlace(half) : firstPlace(half) - 1;
	}

	/**
	 * The same in a unit, as about the number where it had to be rounded.
	 * @param relation how the number would relate to the truth, were all printed exact
	 */
	public Quantity in(String unit, Relation relation) {
		return new Quantity(rounded(), unit, isExact() ? relation : relation.rounded());
	}

	/**
	 * The number as it can be reported: rounded to the digits that its inputs carry.
	 * Where not even the first digit is known, as of the difference of two numbers that
	 * are about the same, it is between the least and the most.
	 * @param relation how the number would relate to the truth, were all printed exact
	 */
	ReportedValue reported(Relation relation) {
		return reported(relation, (_) -> new ReportedValue(plain(rounded()), null, relation.rounded(), this.value));
	}

	/**
	 * The number as it is, if it is exact, or between the least and the most, if its sign
	 * is not even known, or else one that is rounded.
	 */
	private ReportedValue reported(Relation relation, Function<BigDecimal, ReportedValue> rounded) {
		var half = halfWidth();
		if (half.signum() == 0) {
			return new ReportedValue(this.value, null, relation, this.value);
		}
		return (this.value.abs().compareTo(half) < 0) ? new ReportedValue(least(), most(), Relation.BETWEEN, null)
				: rounded.apply(half);
	}

	/** The least that it can be, rounded so that it still holds. */
	BigDecimal least() {
		return bound(this.low, RoundingMode.FLOOR);
	}

	/** The most that it can be, rounded so that it still holds. */
	BigDecimal most() {
		return bound(this.high, RoundingMode.CEILING);
	}

	private BigDecimal bound(BigDecimal end, RoundingMode mode) {
		var half = halfWidth();
		return (half.signum() == 0) ? end : plain(end.setScale(firstPlace(half), mode));
	}

	private static BigDecimal plain(BigDecimal number) {
		return (number.scale() < 0) ? number.setScale(0) : number;
	}

	/**
	 * The same with the number down to the first digit that is uncertain, and its own
	 * first digit; no digit before the decimals is changed. No change is one of 0.
	 * @param relation how the number would relate to the truth, were all printed exact
	 */
	ReportedValue about(Relation relation) {
		return (this.value.signum() == 0) ? about(relation, halfWidth())
				: reported(relation, (half) -> about(relation, half));
	}

	private ReportedValue about(Relation relation, BigDecimal half) {
		var last = (this.value.signum() == 0) ? firstPlace(half) : Math.max(firstPlace(half), firstPlace(this.value));
		var rounded = this.value.setScale(last, RoundingMode.HALF_EVEN);
		return new ReportedValue(this.value.setScale(Math.max(last, 0), RoundingMode.HALF_EVEN), null,
				(rounded.compareTo(this.value) == 0) ? relation : relation.rounded(), this.value);
	}

	/** The decimal place of the first digit of a number. */
	private static int firstPlace(BigDecimal number) {
		return number.scale() - number.precision() + 1;
	}

	/** Whether {@link #rounded()} is the value itself. */
	boolean isExact() {
		return rounded().compareTo(this.value) == 0;
	}

	private BigDecimal halfWidth() {
		return this.high.subtract(this.low).divide(BigDecimal.TWO);
	}

	/**
	 * A number as it can be reported.
	 *
	 * @param value the number, a bound of it, or the least that it can be
	 * @param upper the most that it can be; null where it is not between two
	 * @param relation how the value relates to the truth
	 * @param exact the number as if everything printed were exact; null where it is
	 * between two
	 */
	record ReportedValue(BigDecimal value, @Nullable BigDecimal upper, Relation relation, @Nullable BigDecimal exact) {

		/** A figure as it is. */
		static ReportedValue of(Observation figure) {
			var quantity = figure.quantity();
			return new ReportedValue(figure.value(), quantity.upper(), figure.relation(),
					(quantity.upper() != null) ? null : figure.value());
		}

		Quantity in(String unit) {
			return new Quantity(this.value, this.upper, unit, null, this.relation);
		}

		/** The exact number, to 16 digits; null if there is none. */
		@Nullable BigDecimal exactNumber() {
			return (this.exact != null) ? plain(this.exact.round(MathContext.DECIMAL64).stripTrailingZeros()) : null;
		}

	}

}
