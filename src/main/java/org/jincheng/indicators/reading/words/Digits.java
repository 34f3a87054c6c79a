package org.jincheng.indicators.reading.words;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** Numbers that are printed in digits: 9,490, 816 000, 1.39, -1.2. */
public final class Digits {

	/** More digits than this are no number of anything. */
	private static final int MAX = 30;

	private static final WordList BEFORE_DASH = WordList.of("before-dash");

	private Digits() {
	}

	/**
	 * A number in digits.
	 *
	 * @param start where it starts, with its sign
	 * @param end where it ends
	 * @param value its value; null where it is none, as in 1.2.3
	 */
	public record Number(int start, int end, @Nullable BigDecimal value) {

	}

	/** Reads the number whose first digit is at an offset. */
	public static Number at(String text, int first) {
		var digits = new StringBuilder();
		if (pointed(text, first)) {
			// .08
			int end = run(text, first, digits);
			return new Number(first - 1, end, (digits.length() > MAX) ? null : new BigDecimal("0." + digits));
		}
		int end = run(text, first, digits);
		if (end - first <= 3) {
			end = groups(text, end, digits);
		}
		var points = 0;
		while (end + 1 < text.length() && text.charAt(end) == '.' && digit(text.charAt(end + 1))) {
			digits.append('.');
			end = run(text, end + 1, digits);
			points++;
		}
		int start = signed(text, first) ? first - 1 : first;
		if (points > 1 || digits.length() > MAX) {
			return new Number(first, end, null);
		}
		var value = new BigDecimal(digits.toString());
		return new Number(start, end, (start < first && text.charAt(start) == '-') ? value.negate() : value);
	}

	/**
	 * Returns where the fraction ends that starts with a number, as 1/4 does; 0 where
	 * there is none.
	 */
	public static int fractionEnd(String text, Number number) {
		int slash = number.end();
		if (number.value() == null || slash - number.start() > 2 || slash + 1 >= text.length()
				|| text.charAt(slash) != '/' || !digit(text.charAt(slash + 1))
				|| number.start() > 0 && text.charAt(number.start() - 1) == '/') {
			return 0;
		}
		var end = Runs.end(text, slash + 1, Digits::digit);
		var proper = end - slash <= 4 && number.value().compareTo(new BigDecimal(text.substring(slash + 1, end))) < 0;
		return (proper && (end == text.length() || text.charAt(end) != '/' && text.charAt(end) != '.')) ? end : 0;
	}

	private static boolean pointed(String text, int first) {
		return first > 0 && text.charAt(first - 1) == '.'
				&& (first == 1 || text.charAt(first - 2) == ' ' || text.charAt(first - 2) == '(');
	}

	private static int run(String text, int start, StringBuilder digits) {
		var end = Runs.end(text, start, Digits::digit);
		digits.append(text, start, end);
		return end;
	}

	/** Reads groups of three digits, all after a comma or all after a space. */
	private static int groups(String text, int start, StringBuilder digits) {
		int end = start;
		while (end + 3 < text.length() && (text.charAt(end) == ',' || text.charAt(end) == ' ')
				&& text.charAt(end) == text.charAt(start) && digit(text.charAt(end + 1)) && digit(text.charAt(end + 2))
				&& digit(text.charAt(end + 3)) && (end + 4 == text.length() || !digit(text.charAt(end + 4)))) {
			digits.append(text, end + 1, end + 4);
			end += 4;
		}
		return end;
	}

	/** Whether a sign stands before a number, and not a hyphen of a range or a name. */
	private static boolean signed(String text, int first) {
		if (first == 0 || text.charAt(first - 1) != '-' && text.charAt(first - 1) != '+') {
			return false;
		}
		if (first == 1) {
			return true;
		}
		var before = text.charAt(first - 2);
		return before != '-' && before != '%' && !BEFORE_DASH.hasSign(before) && before != ')' && before != '℃'
				&& before != '°' && !(before < 0x2000 && Character.isLetterOrDigit(before))
				&& !(before == ' ' && first > 2 && digit(text.charAt(first - 3)));
	}

	/** Whether a value has more digits before its point than a number of anything. */
	public static boolean isTooLong(BigDecimal value) {
		return value.precision() - value.scale() > MAX;
	}

	/**
	 * Returns a scaled value, without zeros that nobody printed. One that is too long
	 * already stays as it is, so that no text makes it any longer.
	 */
	public static BigDecimal times(BigDecimal value, BigDecimal scale) {
		if (scale.compareTo(BigDecimal.ONE) == 0 || isTooLong(value)) {
			return value;
		}
		var product = value.multiply(scale).stripTrailingZeros();
		return (product.scale() < 0) ? product.setScale(0) : product;
	}

	public static boolean digit(int c) {
		return c >= '0' && c <= '9';
	}

}
