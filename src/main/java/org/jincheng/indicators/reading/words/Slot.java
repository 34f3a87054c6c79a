package org.jincheng.indicators.reading.words;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;

import org.jincheng.indicators.reading.words.NumberWords.Part;

/** What a phrase of a lexicon leaves open, as {@code {year}} in "end of {year}". */
public enum Slot {

	/** Four digits from 1000 to 2199, also 二〇二〇. */
	YEAR("012零〇○一二三四五六七八九", Slot::year),

	/** The name of a month in English, written out or short. */
	MONTH("jfmasond", Slot::month),

	/** A day of a month: 18, 18th, 十八. */
	DAY(Slot.DIGIT_SIGNS, Slot::day),

	/** The number of a month: 9, 09, 九. */
	M(Slot.DIGIT_SIGNS, (text, at) -> within(12, number(text, at))),

	/** The number of a quarter: first, 1st, 1, 一. */
	Q(Slot.NUMBER_SIGNS, Slot::quarter),

	/** A small number: 3, three, 三, 两. */
	N(Slot.NUMBER_SIGNS, Slot::small),

	/** An ordinal number in English: first, 14th. */
	NTH(Slot.NUMBER_SIGNS, Slot::ordinal),

	/** A word of letters. */
	WORD("abcdefghijklmnopqrstuvwxyz", Slot::letters),

	/** Any whole number with or without commas: 20,000, 两万. */
	COUNT(Slot.DIGIT_SIGNS + Slot.COUNT_SIGNS, Slot::whole);

	/** What {@link #read} answers where there is none. */
	public static final long NONE = -1;

	private static final String DIGIT_SIGNS = "0123456789一二两三四五六七八九十";

	private static final String NUMBER_SIGNS = DIGIT_SIGNS + "onetwhfsi";

	private static final String COUNT_SIGNS = "百千万亿一二两三四五六七八九十";

	public static final WordList ORDINAL_ENDS = WordList.of("ordinal-ending");

	private static final Map<String, Integer> MONTHS = Lines.meanings("months.en.tsv",
			(row) -> Integer.valueOf(row.get(1)));

	/** Larger ones in words date nothing. */
	private static final int MAX = 50;

	private static final int MAX_ORDINAL = 15;

	private static final Set<Part> CARDINALS = EnumSet.of(Part.UNIT, Part.TEEN, Part.TEN);

	private static final Set<Part> ORDINAL = EnumSet.of(Part.ORDINAL);

	/** The signs that it can begin with, in lower case. */
	private final String firsts;

	private final ToLongBiFunction<String, Integer> form;

	Slot(String firsts, ToLongBiFunction<String, Integer> form) {
		this.firsts = firsts;
		this.form = form;
	}

	String firsts() {
		return this.firsts;
	}

	/**
	 * Reads it at a place of a text.
	 * @return where it ends and its value, or {@link #NONE}
	 */
	public long read(String text, int at) {
		return this.form.applyAsLong(text, at);
	}

	private static long year(String text, int at) {
		var end = Runs.end(text, at, 4, (sign) -> digit(sign) >= 0);
		var value = ofDigits(text.substring(at, end));
		return (end - at == 4 && value >= 1000 && value < 2200 && endsNumber(text, end)) ? found(end, value) : NONE;
	}

	private static long month(String text, int at) {
		var end = wordEnd(text, at);
		var month = MONTHS.get(text.substring(at, end).toLowerCase(Locale.ROOT));
		if (month == null) {
			return NONE;
		}
		// The point of "Sept." belongs to it where the sentence goes on.
		var goesOn = end - at <= 4 && end + 1 < text.length() && text.charAt(end) == '.';
		return found(goesOn ? end + 1 : end, month);
	}

	private static long day(String text, int at) {
		var number = within(31, number(text, at));
		var nth = (number != NONE) ? nth(text, number) : NONE;
		return (nth != NONE) ? nth : number;
	}

	private static long quarter(String text, int at) {
		var nth = ordinal(text, at);
		return within(4, (nth != NONE) ? nth : number(text, at));
	}

	private static long small(String text, int at) {
		var number = number(text, at);
		return (number != NONE) ? number : word(text, at, CARDINALS, MAX);
	}

	private static long ordinal(String text, int at) {
		var number = number(text, at);
		return (number != NONE) ? nth(text, number) : word(text, at, ORDINAL, MAX_ORDINAL);
	}

	private static long letters(String text, int at) {
		var end = Runs.end(text, at, Slot::isLatin);
		return (end > at) ? found(end, 0) : NONE;
	}

	private static long whole(String text, int at) {
		var end = at;
		while (end < text.length() && end - at < 12
				&& (Character.isDigit(text.charAt(end)) || COUNT_SIGNS.indexOf(text.charAt(end)) >= 0
						|| end > at && text.charAt(end) == ',' && end + 1 < text.length()
								&& Character.isDigit(text.charAt(end + 1)))) {
			end++;
		}
		return (end > at && endsNumber(text, end)) ? found(end, 0) : NONE;
	}

	public static int end(long found) {
		return (int) (found >> 32);
	}

	public static int value(long found) {
		return (int) found;
	}

	static long found(int end, int value) {
		return ((long) end << 32) | value;
	}

	/** The value of a digit, Arabic or Chinese, or -1. */
	static int digit(int sign) {
		if (Digits.digit(sign)) {
			return sign - '0';
		}
		return (sign == '○') ? 0 : NumberWords.digit((char) sign);
	}

	private static boolean endsNumber(String text, int at) {
		if (at >= text.length()) {
			return true;
		}
		var next = text.charAt(at);
		var isPoint = next == '.' || next == ',';
		return digit(next) < 0
				&& !(isPoint && at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9');
	}

	/** A number, if it is from 1 to the most that it may be. */
	private static long within(int most, long number) {
		return (number != NONE && value(number) >= 1 && value(number) <= most) ? number : NONE;
	}

	/** The ordinal number that a number with its ending is, as 18th. */
	private static long nth(String text, long number) {
		var end = Runs.end(text, end(number), 3, Character::isLetterOrDigit);
		return ORDINAL_ENDS.contains(text.substring(end(number), end).toLowerCase(Locale.ROOT))
				? found(end, value(number)) : NONE;
	}

	private static int ofDigits(String digits) {
		return digits.chars().reduce(0, (value, sign) -> 10 * value + digit(sign));
	}

	/** Reads up to three digits, or a Chinese number below a hundred. */
	private static long number(String text, int at) {
		var end = Runs.end(text, at, 3, Digits::digit);
		if (end > at) {
			return endsNumber(text, end) ? found(end, ofDigits(text.substring(at, end))) : NONE;
		}
		return chinese(text, at);
	}

	private static long chinese(String text, int at) {
		var end = at;
		var tens = -1;
		var ones = -1;
		while (end < text.length() && end - at < 4) {
			var sign = text.charAt(end);
			if (sign == '十' && tens < 0) {
				tens = (ones < 0) ? 1 : ones;
				ones = -1;
			}
			else if (ones < 0 && NumberWords.digit(sign) > 0) {
				ones = NumberWords.digit(sign);
			}
			else {
				break;
			}
			end++;
		}
		var more = end < text.length() && COUNT_SIGNS.indexOf(text.charAt(end)) >= 0;
		return (end == at || more) ? NONE : found(end, 10 * Math.max(tens, 0) + Math.max(ones, 0));
	}

	private static long word(String text, int at, Set<Part> parts, int max) {
		var end = wordEnd(text, at);
		var word = NumberWords.english(text.substring(at, end));
		return (word != null && parts.contains(word.part()) && word.value().intValue() <= max)
				? found(end, word.value().intValue()) : NONE;
	}

	private static int wordEnd(String text, int at) {
		return Runs.end(text, at, 12, Slot::isLatin);
	}

	public static boolean isLatin(int sign) {
		return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
	}

}
