package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.TextFile;

/**
 * Finds which of the numbers that are printed of a figure is its value, and the precision
 * of that. A number has the scale that a word after it says, as in 13 billion, or else
 * any, which the head of a table says.
 */
public final class PrintedDigits {

	static final String FILE = "figures/print-words.tsv";

	/** The powers of ten that words for them stand for, in English and in Chinese. */
	private static final List<Integer> MAGNITUDES = List.of(0, 3, 4, 6, 8, 9, 12);

	/** The power of ten of each group of {@link #SCALE}. */
	private static final List<Integer> POWERS = TextFile.rows(FILE)
		.stream()
		.filter((row) -> row.get(0).equals("scale"))
		.map((row) -> Integer.valueOf(row.get(2)))
		.toList();

	private static final Pattern SCALE = pattern("scale", "[ -]?(?:(", ")|(", "))");

	private static final Pattern QUALIFIER = pattern("qualifier", "", "|", "");

	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(\\.[0-9]+)?");

	private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private PrintedDigits() {
	}

	private static Pattern pattern(String kind, String before, String between, String after) {
		return Pattern.compile(
				TextFile.rows(FILE)
					.stream()
					.filter((row) -> row.get(0).equals(kind))
					.map((row) -> row.get(1))
					.collect(Collectors.joining(between, before, after)),
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/** Half a unit of the last digit printed. */
	public static BigDecimal halfOfLast(Observation figure) {
		return halfOfLast(Objects.requireNonNullElse(figure.wording().printed(), ""), figure.value());
	}

	/**
	 * Half a unit of the last digit printed of a number. What is printed in words is
	 * known to its last digit that is no zero.
	 */
	public static BigDecimal halfOfLast(String printed, BigDecimal value) {
		var size = value.abs();
		return HALF.scaleByPowerOfTen(-lastPlace(printed, size)
			.orElseGet(() -> (size.signum() == 0) ? 0 : size.stripTrailingZeros().scale()));
	}

	/**
	 * The decimal place of the last digit printed of a value, counted from the decimal
	 * point to the right: 2 in "45.80", -9 in "13 billion". Empty if no number is it.
	 */
	private static Optional<Integer> lastPlace(String printed, BigDecimal size) {
		var number = NUMBER.matcher(printed);
		while (number.find()) {
			var digits = new BigDecimal(number.group().replace(",", ""));
			var said = scale(printed, number.end());
			for (var magnitude : (said != 0) ? List.of(said) : MAGNITUDES) {
				if (digits.scaleByPowerOfTen(magnitude).compareTo(size) == 0) {
					return Optional.of(digits.scale() - magnitude);
				}
			}
		}
		return Optional.empty();
	}

	/** The power of ten that words at a place of a text say; 0 if there are none. */
	private static int scale(String printed, int start) {
		var word = SCALE.matcher(printed).region(start, printed.length()).useTransparentBounds(true);
		return (start == printed.length() || !word.lookingAt()) ? 0
				: scale(printed, word.end()) + POWERS.get(IntStream.range(0, POWERS.size())
					.filter((group) -> word.group(group + 1) != null)
					.findFirst()
					.orElseThrow());
	}

	/**
	 * Whether a value is one of the numbers that are printed, in size; also if there are
	 * none but years.
	 */
	public static boolean isPrinted(BigDecimal value, String printed) {
		return lastPlace(printed, value.abs()).isPresent()
				|| NUMBER.matcher(printed).results().allMatch((number) -> YEAR.matcher(number.group()).matches());
	}

	/** Whether a number is printed as a bound or an estimate. */
	public static boolean isQualified(String printed) {
		return QUALIFIER.matcher(printed).find();
	}

}
