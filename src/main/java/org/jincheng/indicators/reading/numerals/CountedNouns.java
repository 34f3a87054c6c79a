package org.jincheng.indicators.reading.numerals;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.Runs;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts: people (entrepreneurs, 市民) or things (villages, 省份). */
public final class CountedNouns {

	/**
	 * A noun after a number.
	 *
	 * @param words the noun with its adjectives
	 * @param persons whether it is of people
	 * @param end where it ends
	 */
	public record Noun(String words, boolean persons, int end) {

	}

	/** Words before a number of days, at the end of which it stands. */
	private static final Pattern OF_DAYS = WordList.form("number-of-days");

	/** Words that end the noun phrase which a number starts. */
	private static final WordList STOPS = WordList.of("ends-noun");

	private static final WordList STOPS_ZH = WordList.of("ends-noun-zh");

	/** Words before a noun that say nothing of it. */
	private static final WordList COMPARATIVES = WordList.of("comparative");

	private static final WordList NOT_PLURAL = WordList.of("no-plural");

	private static final WordList IRREGULAR = WordList.of("plural");

	/** Peoples, which are counted themselves after a number: 55 minorities. */
	private static final WordList PEOPLES = WordList.of("people");

	/** How many words a noun phrase has at most. */
	private static final int MAX_WORDS = 8;

	private static final Set<String> PERSONS = Set.copyOf(Lines.words("persons.en.tsv"));

	private static final Lexicon<String> PERSONS_ZH = Lexicon.of("persons.zh.tsv", (row) -> row.getFirst());

	private CountedNouns() {
	}

	/**
	 * Whether what a clause in English speaks of first is people: "the number of pupils",
	 * not "visits by tourists"; null if it names nothing.
	 */
	static @Nullable Boolean isOfPersons(String clause) {
		for (var word : Clauses.words(clause)) {
			if (PEOPLES.contains(word) || PERSONS.contains(word)) {
				return true;
			}
			if (plural(word)) {
				return false;
			}
		}
		return null;
	}

	/** Whether a text in English speaks of people or of a population. */
	public static boolean speaksOfPersons(String text) {
		return Clauses.words(text).stream().anyMatch(PERSONS::contains);
	}

	/**
	 * Whether the words before a number say that it is one of days: "the number of days
	 * was".
	 */
	static boolean isOfDays(String before) {
		return OF_DAYS.matcher(before).matches();
	}

	/** Returns the noun after a number, or null if there is none. */
	public static @Nullable Noun after(String text, int end, Language language) {
		return (language == Language.ZH) ? chinese(text, end) : english(text, end);
	}

	private static @Nullable Noun english(String text, int end) {
		int at = end;
		int first = end;
		@Nullable Noun noun = null;
		for (int words = 0; words < MAX_WORDS && at + 1 < text.length(); words++) {
			if (text.charAt(at) != ' ' && text.charAt(at) != '-') {
				break;
			}
			int start = at + 1;
			int stop = start;
			while (stop < text.length() && stop - start < 40
					&& (isLetter(text, stop) || "'-.".indexOf(text.charAt(stop)) >= 0 && isLetter(text, stop + 1))) {
				stop++;
			}
			var word = text.substring(start, stop).toLowerCase(Locale.ROOT);
			if (word.equals("and") && noun == null && words > 0) {
				at = stop;
				continue;
			}
			if (words == 0 && COMPARATIVES.contains(word)) {
				at = stop;
				first = stop;
				continue;
			}
			if (word.isEmpty() || STOPS.contains(word) || noun != null && !plural(word)) {
				break;
			}
			if (plural(word)) {
				var head = word.substring(word.lastIndexOf('-') + 1);
				noun = new Noun(text.substring(first + 1, stop), PERSONS.contains(head), stop);
			}
			at = stop;
		}
		return noun;
	}

	private static boolean isLetter(String text, int at) {
		return at < text.length() && Character.isLetter(text.charAt(at));
	}

	private static boolean plural(String word) {
		return IRREGULAR.contains(word) || PERSONS.contains(word) || word.length() > 3 && word.endsWith("s")
				&& !word.endsWith("ss") && !word.endsWith("'s") && !NOT_PLURAL.contains(word);
	}

	private static @Nullable Noun chinese(String text, int end) {
		var stop = Runs.end(text, end, 12, (sign) -> Character.isIdeographic(sign) && !STOPS_ZH.hasSign((char) sign));
		if (stop == end) {
			return null;
		}
		var persons = PERSONS_ZH.within(text, end, stop);
		return new Noun(text.substring(end, persons.isEmpty() ? stop : persons.getFirst().end()), !persons.isEmpty(),
				stop);
	}

}
