package org.jincheng.indicators.figures.recording;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Determines whether a figure as it was printed became a number in the hands of a
 * program: the same one, without its thousands separators, brackets of a fall, and zeros
 * at its ends.
 */
final class PrintedNumber {

	private static final Pattern SAVED = Pattern
		.compile("-?(0|[1-9][0-9]{0,29})(\\.0|\\.[0-9]{0,29}[1-9])?|-?[0-9]{1,30}\\.[0-9]{2}%");

	private static final Pattern PRINTED = Pattern.compile("""
			-?([0-9]{1,30}|[0-9]{1,3}(,[0-9]{3}){1,9})(\\.[0-9]{1,30})?%?|\\(([0-9]{1,30}|[0-9]{1,3}(,[0-9]\
			{3}){1,9})(\\.[0-9]{1,30})?\\)""");

	private PrintedNumber() {
	}

	/**
	 * Whether a text is what a program saves of another one that was printed.
	 */
	static boolean isSaved(String text, String printed) {
		return SAVED.matcher(text).matches() && PRINTED.matcher(printed).matches()
				&& text.endsWith("%") == printed.endsWith("%") && number(text).compareTo(number(printed)) == 0;
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text.replace('(', '-').replaceAll("[),%]", ""));
	}

}
