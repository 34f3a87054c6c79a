package org.jincheng.indicators.reading.numerals;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.Slot;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** Tells numerals that are part of a name or a rank: Highway 207, PM2.5, top 10, 500强. */
final class Names {

	private static final ByLanguage<Lexicon<Kind>> BEFORE = of("before");

	private static final ByLanguage<Lexicon<Kind>> AFTER = of("after");

	private static final ByLanguage<Lexicon<Kind>> CODES = of("code");

	/** A number that starts with a zero, as no amount does: 048000. */
	private static final Pattern ZERO_FIRST = Pattern.compile("0[0-9]{2}[0-9 ]*");

	private static final Pattern DIGITS = Pattern.compile("[+]?[0-9 ]+");

	/** The code of an area before the number of a telephone. */
	private static final Pattern AREA = Pattern.compile("(.*[^0-9,.])?0[0-9]{2,3}[) -]{1,2}");

	private static final int MAX_AREA_LENGTH = 7;

	/** What stands between the words for a code and the code: "of Jincheng is", 为. */
	private static final Pattern LINK = WordList.form("between-code");

	/** How far before a code the words for it may start. */
	private static final int NEAR = 60;

	private Names() {
	}

	private static ByLanguage<Lexicon<Kind>> of(String side) {
		return ByLanguage.of((language) -> Lexicon.of("names." + language.code() + ".tsv", side,
				(row) -> Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
	}

	/** Whether letters stand right before a numeral, as in PM2.5, G55 and COVID-19. */
	static boolean attached(String text, int start) {
		if (start == 0) {
			return false;
		}
		var before = text.charAt(start - 1);
		if ((before == '-' || before == '+') && start > 1) {
			// The word before it has a capital.
			var word = text.substring(Runs.start(text, start - 1, 20, Slot::isLatin), start - 1);
			return word.chars().anyMatch(Character::isUpperCase);
		}
		return Slot.isLatin(before) || before == '_' || before == '@' || before == '#';
	}

	/** Returns what the words after a numeral make of it, or null. */
	static @Nullable Kind after(String text, Numeral numeral, Language language) {
		var after = AFTER.in(language).startingAt(text, numeral.end());
		return (after != null) ? after.meaning() : null;
	}

	/** Returns what the words before a numeral make of it, or null. */
	static @Nullable Kind before(String text, Numeral numeral, Language language) {
		int start = numeral.start();
		if (start > 0 && text.charAt(start - 1) == ' ') {
			start--;
		}
		var before = BEFORE.in(language).endingAt(text, start);
		return (before != null) ? before.meaning() : null;
	}

	/**
	 * Whether a numeral is a code by its digits alone: 048000, and 2028888 after 0356-.
	 */
	static boolean isCode(String text, Numeral numeral) {
		var start = numeral.start();
		var printed = numeral.printed(text);
		return ZERO_FIRST.matcher(printed).matches() || DIGITS.matcher(printed).matches()
				&& AREA.matcher(Clauses.before(text, start, MAX_AREA_LENGTH)).matches();
	}

	/** Whether a numeral in digits stands after the words for a code. */
	static boolean isCalledCode(String text, Numeral numeral, Language language) {
		var start = numeral.start();
		if (!DIGITS.matcher(numeral.printed(text)).matches()) {
			return false;
		}
		var words = CODES.in(language).within(text, Math.max(0, start - NEAR), start);
		return !words.isEmpty() && LINK.matcher(text.substring(words.getLast().end(), start)).matches();
	}

	/** Whether a numeral only points to a note: 国内生产总值[2]. */
	static boolean isOfNote(String text, Numeral numeral) {
		return numeral.end() - numeral.start() <= 2 && text.startsWith("[", numeral.start() - 1)
				&& text.startsWith("]", numeral.end());
	}

	/** Whether a numeral only numbers what follows: "1. ", "(2)", 一、 at the start. */
	static boolean enumerates(String text, Numeral numeral) {
		int before = numeral.start();
		if (before > 0 && text.charAt(before - 1) == '(') {
			before--;
		}
		if (before > 0 || numeral.end() >= text.length()) {
			return false;
		}
		var after = text.charAt(numeral.end());
		return after == ')' || after == '、' || after == '.' && text.startsWith(" ", numeral.end() + 1);
	}

}
