package org.jincheng.indicators.reading.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The words and characters of numbers, for all that reads numbers. */
public final class NumberWords {

	/** What a number word is. */
	public enum Part {

		UNIT, TEEN, TEN, HUNDRED, SCALE, ORDINAL, PART, DIGIT

	}

	/**
	 * A number word.
	 *
	 * @param part what it is
	 * @param value its value
	 * @param noneBefore the characters before which it is none
	 */
	public record NumberWord(Part part, BigDecimal value, String noneBefore) {

	}

	private static final Map<String, NumberWord> ENGLISH = Lines.meanings("numerals.en.tsv", (row) -> word(row, ""));

	/**
	 * The Chinese characters by their codes, as every character of a text is looked up.
	 */
	private static final @Nullable NumberWord[] CHINESE = new NumberWord[Character.MAX_VALUE + 1];

	static {
		Lines.each("numerals.zh.tsv", (row) -> CHINESE[row.getFirst().charAt(0)] = word(row, row.get(3)));
	}

	private NumberWords() {
	}

	private static NumberWord word(List<String> row, String noneBefore) {
		return new NumberWord(Part.valueOf(row.get(1).toUpperCase(Locale.ROOT)), new BigDecimal(row.get(2)),
				noneBefore);
	}

	/** Returns what an English word is; null where it is no number word. */
	public static @Nullable NumberWord english(String word) {
		return ENGLISH.get(word.toLowerCase(Locale.ROOT));
	}

	/** Whether a character is a Chinese digit or scale. */
	public static boolean isChinese(char sign) {
		return CHINESE[sign] != null;
	}

	/** Returns what a Chinese scale is; null where a character is none. */
	public static @Nullable NumberWord scale(char sign) {
		var word = CHINESE[sign];
		return (word != null && word.part() == Part.SCALE) ? word : null;
	}

	/** The value of a Chinese digit; -1 where a character is none. */
	public static int digit(char sign) {
		var word = CHINESE[sign];
		return (word != null && word.part() == Part.DIGIT) ? word.value().intValue() : -1;
	}

}
