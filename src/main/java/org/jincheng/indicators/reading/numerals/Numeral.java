package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.List;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is printed in a sentence, with its scale word, before anything is known
 * of what it is.
 *
 * @param start where it starts in the sentence
 * @param end where it ends in the sentence
 * @param value its value, scaled; null for a fraction that has no exact decimal, and for
 * more digits than any number has
 * @param upper the upper end of a range; null elsewhere
 * @param form how it is written
 */
public record Numeral(int start, int end, @Nullable BigDecimal value, @Nullable BigDecimal upper,
		Form form) implements Stretch {

	public Numeral {
		if (value != null && Digits.isTooLong(value)) {
			value = null;
			form = Form.OTHER;
		}
	}

	/** How a numeral is written. */
	public enum Form {

		/** 13, 13 billion, thirteen, 一百三十亿. */
		CARDINAL,
		/** First, 18th, 第三, Grade II. */
		ORDINAL,
		/** Half, one-third, 三分之一. */
		FRACTION,
		/** Doubled, halved, 翻一番. */
		VERB,
		/** A part of a name: 5A, 第一产业. */
		NAME,
		/** A part of a date: 一季度. */
		DATE,
		/** Neither a number of anything nor a name: 数十, 1.2.3. */
		OTHER

	}

	/**
	 * Returns the scale that words from a place on say, as a million; of none it is one,
	 * and has no length.
	 */
	public static Numeral scaleAt(String text, int at) {
		return new EnglishNumerals(text).scaled(at, at, BigDecimal.ONE);
	}

	/** Returns the numerals of a text, in order. */
	public static List<Numeral> in(String text, Language language) {
		return (language == Language.ZH) ? ChineseNumerals.in(text) : EnglishNumerals.in(text);
	}

}
