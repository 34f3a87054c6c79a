package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the precision of a figure from the digits that are printed of it. */
public final class PrintedDigits {

	/** The powers of ten that words for them stand for, in English and in Chinese. */
	private static final List<Integer> MAGNITUDES = List.of(0, 3, 4, 6, 8, 9, 12);

	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private PrintedDigits() {
	}

	/** Half a unit of the last digit printed. */
	public static BigDecimal halfOfLast(Observation figure) {
		return HALF.scaleByPowerOfTen(-lastPlace(figure));
	}

	/** Half a unit of the last digit printed of a number. */
	static BigDecimal halfOfLast(String printed, BigDecimal value) {
		return HALF.scaleByPowerOfTen(-lastPlace(printed, value));
	}

	/**
	 * The decimal place of the last digit printed, counted from the decimal point to the
	 * right: 2 in "45.80", -9 in "13 billion". What is printed in words is known to its
	 * last digit that is no zero.
	 */
	static int lastPlace(Observation observation) {
		return lastPlace((observation.wording().printed() != null) ? observation.wording().printed() : "",
				observation.value());
	}

	private static int lastPlace(String printed, BigDecimal value) {
		var size = value.abs();
		return NUMBER.matcher(printed)
			.results()
			.map((number) -> new BigDecimal(number.group().replace(",", "")))
			.flatMap((number) -> MAGNITUDES.stream()
				.filter((magnitude) -> number.scaleByPowerOfTen(magnitude).compareTo(size) == 0)
				.map((magnitude) -> number.scale() - magnitude))
			.findFirst()
			.orElseGet(() -> (size.signum() == 0) ? 0 : size.stripTrailingZeros().scale());
	}

}
