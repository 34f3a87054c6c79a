package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.NumberWords;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.Slot;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The numerals of Chinese: 1.39万亿, 3亿5000万, 三万五, 一百三十亿, 30多万, 六成, 百分之八十, 三分之一, 二〇二〇, 第三.
 */
final class ChineseNumerals {

	/** No number is written with more signs. */
	private static final int MAX_LENGTH = 40;

	private static final int MAX_DIGITS = 20;

	/** Words that leave open how much more, before a scale. */
	private static final WordList ODD = WordList.of("more-before-scale");

	/** Words that stand for some digit. */
	private static final WordList SOME = WordList.of("some");

	private static final WordList AFTER_HALF = WordList.of("after-half-zh");

	private static final WordList AFTER_BLANK = WordList.of("scale-after-blank");

	private static final WordList BELOW_ZERO = WordList.of("below-zero");

	private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

	/**
	 * Words in which a number character is no plain numeral, by what it is; null for
	 * none.
	 */
	private static final Lexicon<String> WORDS = Lexicon.of("words.zh.tsv", (row) -> row.get(1));

	private static final WordList NO_TENTHS = WordList.of("no-tenths");

	private final String text;

	private final List<Numeral> numerals = new ArrayList<>();

	/** The total of what came before the section. */
	private BigDecimal total = BigDecimal.ZERO;

	/** What came after the last 万 or 亿. */
	private BigDecimal section = BigDecimal.ZERO;

	/** The number that no scale came after yet. */
	private @Nullable BigDecimal number;

	/** The scale that came last. */
	private @Nullable BigDecimal last;

	/** Whether the numerator of a fraction is read, which is none itself. */
	private boolean numerator;

	private ChineseNumerals(String text) {
		this.text = text;
	}

	/** Returns the numerals of a text, in order. */
	static List<Numeral> in(String text) {
		var chinese = new ChineseNumerals(text);
		for (int i = 0; i < text.length();) {
			Deadline.check();
			i = chinese.at(i);
		}
		return chinese.numerals;
	}

	/** Returns the scale of the last characters of a numeral, 1 where it has none. */
	static BigDecimal scale(String printed) {
		var scale = BigDecimal.ONE;
		for (int i = printed.length() - 1; i > 0; i--) {
			var part = NumberWords.scale(printed.charAt(i));
			if (part == null) {
				break;
			}
			scale = scale.multiply(part.value());
		}
		return scale;
	}

	/** Reads what is at an offset, and returns where to go on. */
	private int at(int start) {
		var c = charAt(start);
		if (Digits.digit(c)) {
			return digits(start);
		}
		var verb = Multiples.at(this.text, start, Language.ZH);
		if (verb != null) {
			this.numerals.add(verb);
			return verb.end();
		}
		var word = WORDS.startingAt(this.text, start);
		// It has all of the numeral that starts in it: 三次产业, and not 三百 in 三.
		var isLonger = word != null
				&& (!NumberWords.isChinese(charAt(word.end() - 1)) || NumberWords.scale(charAt(word.end())) == null);
		if (word != null && isLonger) {
			if (!"none".equals(word.meaning())) {
				numeralsOf(word);
			}
			return word.end();
		}
		if (c == '第') {
			return ordinal(start);
		}
		if (c == '一' && charAt(start + 1) == '半' || c == '半' && AFTER_HALF.hasSign(charAt(start + 1))) {
			int end = (c == '一') ? start + 2 : start + 1;
			add(start, end, new BigDecimal("0.5"), Form.FRACTION);
			return end;
		}
		return NumberWords.isChinese(c) || SOME.hasSign(c) && NumberWords.scale(charAt(start + 1)) != null
				? rest(start, start, null) : start + 1;
	}

	private void numeralsOf(Match<String> word) {
		var form = Form.valueOf(word.meaning().toUpperCase(Locale.ROOT));
		for (int i = word.start(); i < word.end(); i++) {
			var end = Runs.end(this.text, i, word.end() - i, (sign) -> NumberWords.isChinese((char) sign));
			if (end > i) {
				add(i, end, null, form);
				i = end;
			}
		}
	}

	private char charAt(int i) {
		return (i < this.text.length()) ? this.text.charAt(i) : 0;
	}

	private void add(int start, int end, @Nullable BigDecimal value, Form form) {
		this.numerals.add(new Numeral(start, end, value, null, form));
	}

	private int ordinal(int start) {
		var end = Runs.end(this.text, start + 1, (sign) -> NumberWords.isChinese((char) sign) || Digits.digit(sign));
		if (end > start + 1) {
			add(start + 1, end, null, Form.ORDINAL);
		}
		return end;
	}

	/** Reads a number that starts with digits, or a name as 5A. */
	private int digits(int start) {
		var number = Digits.at(this.text, start);
		if (number.value() == null) {
			add(number.start(), number.end(), null, Form.OTHER);
			return number.end();
		}
		int end = number.end();
		var parts = Digits.fractionEnd(this.text, number);
		if (parts > 0) {
			add(start, parts,
					EnglishNumerals.quotient(number.value(), new BigDecimal(this.text.substring(end + 1, parts))),
					Form.FRACTION);
			return parts;
		}
		if (Slot.isLatin(charAt(end)) && Character.isUpperCase(charAt(end)) && !Slot.isLatin(charAt(end + 1))) {
			add(start, end + 1, null, Form.NAME);
			return end + 1;
		}
		var english = new EnglishNumerals(this.text).scaled(number.start(), end, number.value());
		if (english.end() > end) {
			this.numerals.add(english);
			return english.end();
		}
		var below = BELOW_ZERO.end(Clauses.before(this.text, start, 2));
		return rest(number.start(), end, below ? number.value().negate() : number.value());
	}

	/** Reads on: digits, scales, 点; and then what is made of the number. */
	private int rest(int start, int from, @Nullable BigDecimal digits) {
		this.total = BigDecimal.ZERO;
		this.section = BigDecimal.ZERO;
		this.number = digits;
		this.last = null;
		int end = from;
		int next = from;
		do {
			end = next;
			next = (end - from < MAX_LENGTH) ? next(start, end) : end;
		}
		while (next > end);
		return (end == start) ? start + 1 : finish(start, end);
	}

	/** Reads the next part of a number, and returns where that ends. */
	private int next(int start, int at) {
		var c = charAt(at);
		var scale = NumberWords.scale(c);
		var gap = (c == ' ' && at > start) ? (charAt(at + 1) == ' ') ? 2 : 1 : 0;
		if (gap > 0 && AFTER_BLANK.hasSign(charAt(at + gap)) && scaleAt(at + gap)) {
			return at + gap;
		}
		if (NumberWords.digit(c) >= 0) {
			return hanziDigits(at, start);
		}
		if (scale != null && scaleAt(at)) {
			return take(scale.value()) ? at + 1 : at;
		}
		if (ODD.hasSign(c) && scaleAt(at + 1) && at > start) {
			return at + 1;
		}
		if (SOME.hasSign(c) && at == start) {
			this.number = BigDecimal.ONE;
			return at + 1;
		}
		if (Digits.digit(c) && at > start && this.last != null && isSmaller(at, this.last)) {
			var more = Digits.at(this.text, at);
			this.number = more.value();
			return more.end();
		}
		return at;
	}

	/** Whether a scale comes at an offset, and is not the start of a unit. */
	private boolean scaleAt(int at) {
		var scale = NumberWords.scale(charAt(at));
		var after = charAt(at + 1);
		return scale != null && (scale.noneBefore().indexOf(after) < 0 || after == '里' && this.number != null);
	}

	/** Whether digits with a smaller scale go on with a number: 3亿5000万. */
	private boolean isSmaller(int at, BigDecimal last) {
		var more = Digits.at(this.text, at);
		var scale = NumberWords.scale(charAt(more.end()));
		return more.value() != null && more.end() - at <= 4 && scale != null && scaleAt(more.end())
				&& scale.value().compareTo(last) < 0;
	}

	/** Reads hanzi digits: one, or several in positions, also after a point. */
	private int hanziDigits(int from, int start) {
		if (from > start && Digits.digit(charAt(from - 1))) {
			return from;
		}
		var end = endOfDigits(from);
		var digits = digits(from, end);
		if (charAt(end) == '点' && NumberWords.digit(charAt(end + 1)) >= 0) {
			var point = end + 1;
			end = endOfDigits(point);
			digits += "." + digits(point, end);
		}
		this.number = new BigDecimal(digits);
		return end;
	}

	private int endOfDigits(int from) {
		return Runs.end(this.text, from, MAX_DIGITS, (sign) -> NumberWords.digit((char) sign) >= 0);
	}

	private String digits(int from, int end) {
		return this.text.substring(from, end)
			.chars()
			.mapToObj((sign) -> String.valueOf(NumberWords.digit((char) sign)))
			.collect(Collectors.joining());
	}

	/** Takes a scale in; false where none can stand. */
	private boolean take(BigDecimal scale) {
		if (scale.compareTo(TEN_THOUSAND) < 0) {
			var times = (this.number != null && this.number.signum() != 0) ? this.number
					: (this.last == null || scale.equals(BigDecimal.TEN)) ? BigDecimal.ONE : null;
			if (times == null) {
				return false;
			}
			this.section = this.section.add(Digits.times(times, scale));
		}
		else {
			var sum = this.section.add((this.number != null) ? this.number : BigDecimal.ZERO);
			if (sum.signum() == 0 && this.last == null && this.number == null) {
				sum = BigDecimal.ONE;
			}
			if (this.last != null && this.number == null && this.section.signum() == 0) {
				this.total = Digits.times(this.total, scale);
			}
			else if (this.total.signum() != 0 && this.total.compareTo(scale) < 0) {
				this.total = Digits.times(this.total.add(sum), scale);
			}
			else {
				this.total = this.total.add(Digits.times(sum, scale));
			}
			this.section = BigDecimal.ZERO;
		}
		this.number = null;
		this.last = scale;
		return true;
	}

	/** Makes a numeral of what was read, and returns where to go on. */
	private int finish(int start, int end) {
		var value = this.total.add(this.section);
		if (this.number != null) {
			var colloquial = this.last != null && this.last.compareTo(BigDecimal.TEN) > 0
					&& this.number.compareTo(BigDecimal.TEN) < 0 && NumberWords.digit(charAt(end - 1)) > 0
					&& NumberWords.digit(charAt(end - 2)) < 0;
			value = value.add(colloquial ? this.number.multiply(this.last).movePointLeft(1) : this.number);
		}
		if (!this.numerator && this.text.startsWith("分之", end)) {
			return partsOf(start, end + 2, value);
		}
		if (charAt(end) == '成' && value.compareTo(BigDecimal.TEN) <= 0 && !NO_TENTHS.hasSign(charAt(end + 1))) {
			add(start, end + 1, value.multiply(BigDecimal.TEN), Form.CARDINAL);
			return end + 1;
		}
		add(start, end, value, (SOME.hasSign(charAt(start))) ? Form.OTHER : Form.CARDINAL);
		return end;
	}

	/** Reads the numerator of a fraction, of 百分之五 as 5 with the unit in front. */
	private int partsOf(int start, int numerator, BigDecimal denominator) {
		var c = charAt(numerator);
		if (!NumberWords.isChinese(c) && !Digits.digit(c)) {
			add(start, numerator - 2, denominator, Form.CARDINAL);
			return numerator;
		}
		int before = this.numerals.size();
		this.numerator = true;
		int end = at(numerator);
		this.numerator = false;
		if (this.numerals.size() == before) {
			return end;
		}
		var read = this.numerals.removeLast();
		var value = read.value();
		if (value != null && denominator.compareTo(new BigDecimal(100)) != 0
				&& denominator.compareTo(new BigDecimal(1000)) != 0) {
			add(start, read.end(), EnglishNumerals.quotient(value, denominator), Form.FRACTION);
		}
		else {
			add(start, read.end(), value, Form.CARDINAL);
		}
		return end;
	}

}
