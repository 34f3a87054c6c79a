package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.reading.words.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Determines which amounts of money are others converted, as "5 billion yuan ($706.28
 * million)".
 */
public final class Conversions {

	/** No more stands between an amount and its conversion. */
	private static final int NEAR = 30;

	private static final List<String> WORDS = Lines.words("conversions.tsv");

	private Conversions() {
	}

	/** Returns the figure that one is a conversion of, or null if it is none. */
	public static @Nullable Quantity of(Quantity figure) {
		var before = figure.figureBefore();
		return (before != null && isConversion(before, figure)) ? before : null;
	}

	private static boolean isConversion(Quantity from, Quantity to) {
		var fromCurrency = Money.currency(from.unit());
		var toCurrency = Money.currency(to.unit());
		if (fromCurrency == null || toCurrency == null || fromCurrency.equals(toCurrency) || to.start() < from.end()
				|| from.change() || to.change()) {
			return false;
		}
		var between = to.text()
			.substring(from.end(), Math.max(from.end(), to.numeral().start()))
			.toLowerCase(Locale.ROOT);
		var words = between.length() > NEAR ? between.substring(0, NEAR) : between;
		var isBracketed = words.strip().startsWith("(") || words.strip().startsWith("（");
		return between.length() <= NEAR && (isBracketed || WORDS.stream().anyMatch(between::contains));
	}

}
