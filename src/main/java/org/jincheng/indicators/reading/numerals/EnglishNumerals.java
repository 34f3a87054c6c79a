package org.jincheng.indicators.reading.numerals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.Digits;
import org.jincheng.indicators.reading.words.NumberWords;
import org.jincheng.indicators.reading.words.NumberWords.NumberWord;
import org.jincheng.indicators.reading.words.NumberWords.Part;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.Slot;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * The numerals of English: 13 billion, 1.5m, one hundred and thirty, two and a half
 * million, half a million, a dozen, one-third, 18th, twenty-first, Grade II.
 */
final class EnglishNumerals {

	/** Words before a Roman numeral. */
	private static final WordList GRADES = WordList.of("grade");

	private static final WordList INDEFINITE = WordList.of("indefinite");

	private static final WordList BELOW_ZERO = WordList.of("below-zero");

	/** The length of the longest words below zero. */
	private static final int MINUS = 6;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private final String text;

	private final List<Numeral> numerals = new ArrayList<>();

	EnglishNumerals(String text) {
		this.text = text;
	}

	/** Returns the numerals of a text, in order. */
	static List<Numeral> in(String text) {
		var english = new EnglishNumerals(text);
		for (int i = 0; i < text.length();) {
			Deadline.check();
			i = english.at(i);
		}
		return english.numerals;
	}

	/** Returns the scale of the last word of a numeral, 1 where it has none. */
	static BigDecimal scale(String printed) {
		var start = Runs.start(printed, printed.length(), printed.length(), Character::isLetter);
		var word = NumberWords.english(printed.substring(start));
		return (word != null && word.part() == Part.SCALE) ? word.value() : BigDecimal.ONE;
	}

	/** Reads what is at an offset, and returns where to go on. */
	private int at(int start) {
		var c = this.text.charAt(start);
		var numeral = Digits.digit(c) ? ofDigits(Digits.at(this.text, start))
				: Character.isLetter(c) ? words(start) : null;
		if (numeral != null) {
			this.numerals.add(numeral);
			return numeral.end();
		}
		return Math.max(start + 1, wordEnd(start));
	}

	private Numeral ofDigits(Digits.Number number) {
		int start = number.start();
		int end = number.end();
		if (number.value() == null) {
			return new Numeral(start, end, null, null, Form.OTHER);
		}
		var parts = Digits.fractionEnd(this.text, number);
		if (parts > 0) {
			return fraction(start, parts, number.value(), new BigDecimal(this.text.substring(end + 1, parts)));
		}
		var suffix = wordEnd(end);
		var letters = this.text.substring(end, Math.min(suffix, end + 3));
		if (Slot.ORDINAL_ENDS.contains(letters.toLowerCase(Locale.ROOT))) {
			return new Numeral(start, suffix, number.value(), null, Form.ORDINAL);
		}
		var value = BELOW_ZERO.end(Clauses.before(this.text, start, MINUS)) ? number.value().negate() : number.value();
		if (letters.length() == 1 && Character.isUpperCase(letters.charAt(0))) {
			// 5A, 4G, 3D: a name.
			return new Numeral(start, suffix, null, null, Form.NAME);
		}
		return scaled(start, end, value);
	}

	/** Reads what may follow digits: and a half, million. */
	Numeral scaled(int start, int end, BigDecimal value) {
		var half = andAHalf(end);
		return (half > 0) ? scales(start, half, value.add(HALF)) : scales(start, end, value);
	}

	/**
	 * Reads the scale words after a value: hundred, thousand, million, hundred million.
	 */
	private Numeral scales(int start, int end, BigDecimal value) {
		for (var next = next(end); next != null
				&& (next.word().part() == Part.SCALE || next.word().part() == Part.HUNDRED); next = next(end)) {
			value = Digits.times(value, next.word().value());
			end = next.end();
		}
		return new Numeral(start, end, value, null, Form.CARDINAL);
	}

	/** Reads a numeral in words, or nothing. */
	private @Nullable Numeral words(int start) {
		if (start > 0 && (Character.isLetterOrDigit(this.text.charAt(start - 1)))) {
			return null;
		}
		var verb = Multiples.at(this.text, start, Language.EN);
		if (verb != null) {
			return verb;
		}
		var end = wordEnd(start);
		var word = this.text.substring(start, Math.min(end, start + 12)).toLowerCase(Locale.ROOT);
		if (GRADES.contains(word)) {
			return roman(end);
		}
		if (INDEFINITE.contains(word)) {
			return afterArticle(start, end);
		}
		var first = NumberWords.english(word);
		if (first == null || end - start > 12) {
			return null;
		}
		return switch (first.part()) {
			case UNIT, TEEN, TEN -> cardinal(start);
			case ORDINAL -> new Numeral(start, end, first.value(), null, Form.ORDINAL);
			case PART -> (first.value().intValue() == 2 && "half".equals(word)) ? half(start, end) : null;
			case HUNDRED, SCALE, DIGIT -> null;
		};
	}

	private @Nullable Numeral roman(int start) {
		if (start + 1 >= this.text.length() || this.text.charAt(start) != ' ' && this.text.charAt(start) != '-') {
			return null;
		}
		var end = Runs.end(this.text, start + 1, (sign) -> "IVX".indexOf(sign) >= 0);
		return (end > start + 1 && end == wordEnd(start + 1)) ? new Numeral(start + 1, end, null, null, Form.ORDINAL)
				: null;
	}

	/** Reads a hundred, a million, a dozen, a third of, a quarter of, a half. */
	private @Nullable Numeral afterArticle(int start, int articleEnd) {
		var next = next(articleEnd);
		if (next == null) {
			return null;
		}
		return switch (next.word().part()) {
			case HUNDRED, SCALE -> scales(start, articleEnd, BigDecimal.ONE);
			// "A third of exports", and "by a third." but not "by a third party".
			case ORDINAL,
					PART ->
				(this.text.startsWith(" of ", next.end()) || this.text.startsWith(" by ", start - 4)
						&& !this.text.startsWith(" ", next.end()) && !this.text.startsWith("-", next.end()))
								? fraction(start, next.end(), BigDecimal.ONE, next.word().value()) : null;
			default -> null;
		};
	}

	/** Reads half, half a million, half million. */
	private @Nullable Numeral half(int start, int end) {
		int next = end;
		if (this.text.startsWith(" a ", end)) {
			next = end + 2;
		}
		var scaled = scales(start, next, HALF);
		return (scaled.end() > next) ? scaled : new Numeral(start, end, HALF, null, Form.FRACTION);
	}

	/** Returns where "and a half" ends that starts at an offset, or 0. */
	private int andAHalf(int start) {
		var words = " and a half";
		return (this.text.startsWith(words, start) && wordEnd(start + words.length() - 1) == start + words.length())
				? start + words.length() : 0;
	}

	/**
	 * Reads one hundred and thirty billion, twenty-first, two-thirds, two and a half
	 * million.
	 */
	private Numeral cardinal(int start) {
		var total = BigDecimal.ZERO;
		var section = BigDecimal.ZERO;
		int end = start;
		Part last = null;
		for (var next = word(start); next != null; next = next(end)) {
			var part = next.word().part();
			var value = next.word().value();
			if (part == Part.ORDINAL || part == Part.PART) {
				return last(start, end, next, total.add(section), Objects.requireNonNull(last));
			}
			if (!follows(last, part)) {
				break;
			}
			switch (part) {
				case HUNDRED -> section = Digits.times(section, value);
				case SCALE -> {
					total = total.add(Digits.times(section, value));
					section = BigDecimal.ZERO;
				}
				default -> section = section.add(value);
			}
			last = part;
			end = next.end();
			var half = andAHalf(end);
			if (half > 0) {
				return scales(start, half, total.add(section).add(HALF));
			}
			end = pastAnd(part, end);
		}
		return new Numeral(start, end, total.add(section), null, Form.CARDINAL);
	}

	/** Passes over the "and" of "one hundred and thirty". */
	private int pastAnd(Part part, int end) {
		if (part != Part.HUNDRED && part != Part.SCALE || !this.text.startsWith(" and ", end)) {
			return end;
		}
		var after = next(end + 4);
		var goesOn = after != null && follows(part, after.word().part()) && after.word().part() != Part.SCALE
				&& after.word().part() != Part.HUNDRED;
		return goesOn ? end + 4 : end;
	}

	/** Ends a cardinal with an ordinal (twenty-first) or as a fraction (two-thirds). */
	private Numeral last(int start, int end, Next next, BigDecimal value, Part last) {
		var part = next.word();
		if (part.part() == Part.ORDINAL && last != Part.UNIT) {
			return new Numeral(start, next.end(), value.add(part.value()), null, Form.ORDINAL);
		}
		var one = value.compareTo(BigDecimal.ONE) == 0;
		var fraction = part.part() == Part.PART
				|| one && part.value().intValue() > 2 && !this.text.startsWith("-", next.end());
		return fraction ? fraction(start, next.end(), value, part.value())
				: new Numeral(start, end, value, null, Form.CARDINAL);
	}

	private static boolean follows(@Nullable Part last, Part part) {
		if (last == null) {
			return true;
		}
		return switch (part) {
			case UNIT -> last == Part.TEN || last == Part.HUNDRED || last == Part.SCALE;
			case TEEN, TEN -> last == Part.HUNDRED || last == Part.SCALE;
			case HUNDRED -> last != Part.HUNDRED && last != Part.SCALE;
			default -> true;
		};
	}

	private static Numeral fraction(int start, int end, BigDecimal numerator, BigDecimal denominator) {
		return new Numeral(start, end, quotient(numerator, denominator), null, Form.FRACTION);
	}

	/** Returns a quotient that has an exact decimal, else null. */
	static @Nullable BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
		if (denominator.signum() == 0) {
			return null;
		}
		var rounded = numerator.divide(denominator, new MathContext(12, RoundingMode.HALF_EVEN));
		return (rounded.multiply(denominator).compareTo(numerator) == 0) ? rounded.stripTrailingZeros() : null;
	}

	/** A number word, and where it ends. */
	private record Next(NumberWord word, int end) {

	}

	/** Returns the number word after one space or hyphen, or null if there is none. */
	private @Nullable Next next(int end) {
		if (end >= this.text.length()) {
			return null;
		}
		var c = this.text.charAt(end);
		return (c == ' ' || c == '-') ? word(end + 1)
				: Digits.digit(this.text.charAt(Math.max(0, end - 1))) ? word(end) : null;
	}

	private @Nullable Next word(int start) {
		var end = wordEnd(start);
		if (end - start > 12) {
			return null;
		}
		var word = NumberWords.english(this.text.substring(start, end));
		return (word != null) ? new Next(word, end) : null;
	}

	private int wordEnd(int start) {
		return Runs.end(this.text, start, (sign) -> Character.isLetter(sign) && sign < 0x2e80);
	}

}
