package org.jincheng.indicators.reading;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jincheng.indicators.reading.NumberWords.Part;

/** What a phrase of a lexicon leaves open, as {@code {year}} in "end of {year}". */
enum Slot {

	/** Four digits from 1000 to 2199, also 二〇二〇. */
	YEAR {
		@Override
		long read(String text, int at) {
			var end = at;
			var value = 0;
			while (end < text.length() && end - at < 5) {
				var digit = digit(text.charAt(end));
				if (digit < 0) {
					break;
				}
				value = 10 * value + digit;
				end++;
			}
			return (end - at == 4 && value >= 1000 && value < 2200 && endsNumber(text, end)) ? found(end, value) : NONE;
		}
	},

	/** The name of a month in English, written out or short. */
	MONTH {
		@Override
		long read(String text, int at) {
			var end = wordEnd(text, at);
			var month = MONTHS.get(text.substring(at, end).toLowerCase());
			if (month == null) {
				return NONE;
			}
			// The point of "Sept." belongs to it where the sentence goes on.
			var goesOn = end - at <= 4 && end + 1 < text.length() && text.charAt(end) == '.';
			return found(goesOn ? end + 1 : end, month);
		}
	},

	/** A day of a month: 18, 18th, 十八. */
	DAY {
		@Override
		long read(String text, int at) {
			var number = number(text, at);
			if (number == NONE || value(number) < 1 || value(number) > 31) {
				return NONE;
			}
			var end = end(number);
			var after = end + 2;
			return (after <= text.length() && ORDINAL_ENDS.contains(text.substring(end, after).toLowerCase())
					&& endsWord(text, after)) ? found(after, value(number)) : number;
		}
	},

	/** The number of a month: 9, 09, 九. */
	M {
		@Override
		long read(String text, int at) {
			var number = number(text, at);
			return (number != NONE && value(number) >= 1 && value(number) <= 12) ? number : NONE;
		}
	},

	/** The number of a quarter: first, 1st, 1, 一. */
	Q {
		@Override
		long read(String text, int at) {
			var nth = NTH.read(text, at);
			var number = (nth != NONE) ? nth : number(text, at);
			return (number != NONE && value(number) >= 1 && value(number) <= 4) ? number : NONE;
		}
	},

	/** A small number: 3, three, 三, 两. */
	N {
		@Override
		long read(String text, int at) {
			var number = number(text, at);
			return (number != NONE) ? number : word(text, at, CARDINALS, MAX);
		}
	},

	/** An ordinal number in English: first, 14th. */
	NTH {
		@Override
		long read(String text, int at) {
			var number = number(text, at);
			if (number == NONE) {
				return word(text, at, ORDINAL, MAX_ORDINAL);
			}
			var after = end(number) + 2;
			return (after <= text.length() && ORDINAL_ENDS.contains(text.substring(end(number), after).toLowerCase())
					&& endsWord(text, after)) ? found(after, value(number)) : NONE;
		}
	},

	/** A word of letters. */
	WORD {
		@Override
		long read(String text, int at) {
			var end = at;
			while (end < text.length() && isLatin(text.charAt(end))) {
				end++;
			}
			return (end > at) ? found(end, 0) : NONE;
		}
	},

	/** Any whole number with or without commas: 20,000, 两万. */
	COUNT {
		@Override
		long read(String text, int at) {
			var end = at;
			while (end < text.length() && end - at < 12
					&& (Character.isDigit(text.charAt(end)) || COUNT_SIGNS.indexOf(text.charAt(end)) >= 0
							|| end > at && text.charAt(end) == ',' && end + 1 < text.length()
									&& Character.isDigit(text.charAt(end + 1)))) {
				end++;
			}
			return (end > at && endsNumber(text, end)) ? found(end, 0) : NONE;
		}
	};

	/** What {@link #read} answers where there is none. */
	static final long NONE = -1;

	private static final String DIGIT_SIGNS = "0123456789一二两三四五六七八九十";

	private static final String COUNT_SIGNS = "百千万亿一二两三四五六七八九十";

	static final WordList ORDINAL_ENDS = WordList.of("ordinal-ending");

	private static final Map<String, Integer> MONTHS = Lines.meanings("months.en.tsv",
			(row) -> Integer.valueOf(row.get(1)));

	/** Larger ones in words date nothing. */
	private static final int MAX = 50;

	private static final int MAX_ORDINAL = 15;

	private static final Set<Part> CARDINALS = EnumSet.of(Part.UNIT, Part.TEEN, Part.TEN);

	private static final Set<Part> ORDINAL = EnumSet.of(Part.ORDINAL);

	/** The signs that it can begin with, in lower case. */
	String firsts() {
		return switch (this) {
			case MONTH -> "jfmasond";
			case YEAR -> "012零〇○一二三四五六七八九";
			case DAY, M -> DIGIT_SIGNS;
			case N, NTH, Q -> DIGIT_SIGNS + "onetwhfsi";
			case WORD -> "abcdefghijklmnopqrstuvwxyz";
			case COUNT -> DIGIT_SIGNS + COUNT_SIGNS;
		};
	}

	/**
	 * Reads it at a place of a text.
	 * @return where it ends and its value, or {@link #NONE}
	 */
	abstract long read(String text, int at);

	static int end(long found) {
		return (int) (found >> 32);
	}

	static int value(long found) {
		return (int) found;
	}

	static long found(int end, int value) {
		return ((long) end << 32) | value;
	}

	/** The value of a digit, Arabic or Chinese, or -1. */
	static int digit(char sign) {
		if (Digits.digit(sign)) {
			return sign - '0';
		}
		return (sign == '○') ? 0 : NumberWords.digit(sign);
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

	private static boolean endsWord(String text, int at) {
		return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
	}

	/** Reads up to three digits, or a Chinese number below a hundred. */
	private static long number(String text, int at) {
		var end = at;
		var value = 0;
		while (end < text.length() && end - at < 4 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
			value = 10 * value + text.charAt(end) - '0';
			end++;
		}
		if (end > at) {
			return (end - at <= 3 && endsNumber(text, end)) ? found(end, value) : NONE;
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
		var end = at;
		while (end < text.length() && end - at < 12 && isLatin(text.charAt(end))) {
			end++;
		}
		return end;
	}

	static boolean isLatin(char sign) {
		return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
	}

}
