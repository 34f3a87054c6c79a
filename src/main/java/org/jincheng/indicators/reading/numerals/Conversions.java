package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
		var level = figure.figuresBefore().dropWhile(Quantity::change).findFirst();
		return level.filter((it) -> isConversion(it, Objects.requireNonNull(before), figure)).orElse(null);
	}

	/**
	 * Whether an amount is another one converted, beside it or after its growth:
	 * 人均生产总值5万元，增长5%，折合7000美元.
	 */
	private static boolean isConversion(Quantity from, Quantity before, Quantity to) {
		var fromCurrency = Money.currency(from.unit());
		var toCurrency = Money.currency(to.unit());
		if (fromCurrency == null || toCurrency == null || fromCurrency.equals(toCurrency) || to.start() < before.end()
				|| to.change()) {
			return false;
		}
		var between = to.text()
			.substring(before.end(), Math.max(before.end(), to.numeral().start()))
			.toLowerCase(Locale.ROOT);
		var isBracketed = before == from && (between.strip().startsWith("(") || between.strip().startsWith("（"));
		return between.length() <= NEAR && (isBracketed || WORDS.stream().anyMatch(between::contains));
	}

}
