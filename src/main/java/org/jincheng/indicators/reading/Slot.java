package org.jincheng.indicators.reading;

import java.util.List;
import java.util.Map;

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
			return word(text, at, MONTHS);
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
			return (number != NONE) ? number : word(text, at, NUMBERS);
		}
	},

	/** An ordinal number in English: first, 14th. */
	NTH {
		@Override
		long read(String text, int at) {
			var number = number(text, at);
			if (number == NONE) {
				return word(text, at, ORDINALS);
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

	private static final String DIGITS = "零一二三四五六七八九";

	private static final String DIGIT_SIGNS = "0123456789一二两三四五六七八九十";

	private static final String COUNT_SIGNS = "百千万亿一二两三四五六七八九十";

	private static final List<String> ORDINAL_ENDS = List.of("st", "nd", "rd", "th");

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("january", 1), Map.entry("jan", 1),
			Map.entry("february", 2), Map.entry("feb", 2), Map.entry("march", 3), Map.entry("mar", 3),
			Map.entry("april", 4), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("june", 6), Map.entry("jun", 6),
			Map.entry("july", 7), Map.entry("jul", 7), Map.entry("august", 8), Map.entry("aug", 8),
			Map.entry("september", 9), Map.entry("sept", 9), Map.entry("sep", 9), Map.entry("october", 10),
			Map.entry("oct", 10), Map.entry("november", 11), Map.entry("nov", 11), Map.entry("december", 12),
			Map.entry("dec", 12));

	private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
			Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
			Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
			Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("fifteen", 15), Map.entry("twenty", 20),
			Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50));

	private static final Map<String, Integer> ORDINALS = Map.ofEntries(Map.entry("first", 1), Map.entry("second", 2),
			Map.entry("third", 3), Map.entry("fourth", 4), Map.entry("fifth", 5), Map.entry("sixth", 6),
			Map.entry("seventh", 7), Map.entry("eighth", 8), Map.entry("ninth", 9), Map.entry("tenth", 10),
			Map.entry("eleventh", 11), Map.entry("twelfth", 12), Map.entry("thirteenth", 13),
			Map.entry("fourteenth", 14), Map.entry("fifteenth", 15));

	/** The signs that it can begin with, in lower case. */
	String firsts() {
		return switch (this) {
			case MONTH -> "jfmasond";
			case YEAR -> "012" + DIGITS + "〇○";
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
		if (sign >= '0' && sign <= '9') {
			return sign - '0';
		}
		return (sign == '〇' || sign == '○') ? 0 : DIGITS.indexOf(sign);
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
			else if (ones < 0 && (sign == '两' || digit(sign) > 0)) {
				ones = (sign == '两') ? 2 : digit(sign);
			}
			else {
				break;
			}
			end++;
		}
		var more = end < text.length() && COUNT_SIGNS.indexOf(text.charAt(end)) >= 0;
		return (end == at || more) ? NONE : found(end, 10 * Math.max(tens, 0) + Math.max(ones, 0));
	}

	private static long word(String text, int at, Map<String, Integer> words) {
		var end = at;
		while (end < text.length() && end - at < 11 && isLatin(text.charAt(end))) {
			end++;
		}
		var value = words.get(text.substring(at, end).toLowerCase());
		if (value == null) {
			return NONE;
		}
		// The point of "Sept." belongs to it where the sentence goes on.
		var goesOn = end - at <= 4 && end + 1 < text.length() && text.charAt(end) == '.' && words == MONTHS;
		return found(goesOn ? end + 1 : end, value);
	}

	static boolean isLatin(char sign) {
		return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
	}

}
