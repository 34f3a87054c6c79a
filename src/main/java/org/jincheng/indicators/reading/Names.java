package org.jincheng.indicators.reading;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.language.Language;
import org.jspecify.annotations.Nullable;

/** Tells numerals that are part of a name or a rank: Highway 207, PM2.5, top 10, 500强. */
final class Names {

	private static final Names ENGLISH = new Names("en");

	private static final Names CHINESE = new Names("zh");

	private final Lexicon<Kind> before;

	private final Lexicon<Kind> after;

	private Names(String language) {
		this.before = Lexicon.of("names." + language + ".tsv", "before", Names::kind);
		this.after = Lexicon.of("names." + language + ".tsv", "after", Names::kind);
	}

	private static Kind kind(List<String> row) {
		return Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT));
	}

	static Names of(Language language) {
		return (language == Language.ZH) ? CHINESE : ENGLISH;
	}

	/** Whether letters stand right before a numeral, as in PM2.5, G55 and COVID-19. */
	static boolean attached(String text, int start) {
		if (start == 0) {
			return false;
		}
		var before = text.charAt(start - 1);
		if (before == '-' && start > 1) {
			return Slot.isLatin(text.charAt(start - 2)) && capital(text, start - 2);
		}
		return Slot.isLatin(before) || before == '_' || before == '@' || before == '#';
	}

	/** Whether the word that ends at an offset has a capital. */
	private static boolean capital(String text, int last) {
		for (int i = last; i >= 0 && last - i < 20 && Slot.isLatin(text.charAt(i)); i--) {
			if (Character.isUpperCase(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/** Returns what the words after a numeral make of it, or null. */
	@Nullable Kind after(String text, Numeral numeral) {
		var after = this.after.startingAt(text, numeral.end());
		return (after != null) ? after.meaning() : null;
	}

	/** Returns what the words before a numeral make of it, or null. */
	@Nullable Kind before(String text, Numeral numeral) {
		int start = numeral.start();
		if (start > 0 && text.charAt(start - 1) == ' ') {
			start--;
		}
		var before = this.before.endingAt(text, start);
		return (before != null) ? before.meaning() : null;
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
