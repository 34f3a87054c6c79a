package org.jincheng.indicators.derivation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jincheng.indicators.observation.Observation;

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

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");

	static Estimate exact(BigDecimal value) {
		return new Estimate(value, value, value);
	}

	/** A printed figure, known to half a unit of its last printed digit. */
	public static Estimate of(Observation observation) {
		var half = BigDecimal.ONE.scaleByPowerOfTen(-lastPlace(observation)).divide(TWO);
		return around(observation.value(), half);
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
		var exponent = half.precision() - half.scale() - 1;
		var isPowerOfTen = half.stripTrailingZeros().unscaledValue().abs().equals(BigInteger.ONE);
		var lastKnown = isPowerOfTen ? -exponent : -exponent - 1;
		var leadingDigit = this.value.scale() - this.value.precision() + 1;
		return this.value.setScale(Math.max(lastKnown, leadingDigit), RoundingMode.HALF_EVEN);
	}

	/** Whether {@link #rounded()} is the value itself. */
	public boolean isExact() {
		return rounded().compareTo(this.value) == 0;
	}

	private BigDecimal halfWidth() {
		return this.high.subtract(this.low).divide(TWO);
	}

	/**
	 * The decimal place of the last digit printed, counted from the decimal point to the
	 * right: 2 in "45.80", -9 in "13 billion". What is printed in words is taken as exact
	 * to the unit.
	 */
	private static int lastPlace(Observation observation) {
		var printed = (observation.printed() != null) ? observation.printed() : "";
		var matcher = NUMBER.matcher(printed);
		if (!matcher.find()) {
			return Math.max(0, observation.value().scale());
		}
		var number = new BigDecimal(matcher.group().replace(",", ""));
		var magnitudes = List.of(0, 3, 4, 6, 8, 9, 12);
		return magnitudes.stream()
			.filter((magnitude) -> number.scaleByPowerOfTen(magnitude).compareTo(observation.value()) == 0)
			.map((magnitude) -> number.scale() - magnitude)
			.findFirst()
			.orElse(Math.max(0, observation.value().scale()));
	}

}
