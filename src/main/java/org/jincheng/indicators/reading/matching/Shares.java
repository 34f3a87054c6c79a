package org.jincheng.indicators.reading.matching;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines what a percentage is a share of: "45.8 percent of the city's total area",
 * 占全省出口的76%.
 */
public final class Shares {

	private static final int MAX_LENGTH = 60;

	/** How far a place may be from where the words for its whole start. */
	private static final int NEAR = 25;

	/** Words that end what "of" speaks of. */
	private static final WordList ENDS = WordList.of("ends-whole");

	private static final WordList NONE = WordList.of("no-whole");

	private static final WordList ENDS_ZH = WordList.of("ends-whole-zh");

	private Shares() {
	}

	/** Returns what a figure is a share of, as printed, or null if it is none. */
	public static @Nullable String of(String sentence, Quantity figure, Language language) {
		if (!isShare(figure)) {
			return null;
		}
		return (language == Language.ZH) ? chinese(sentence, figure) : english(sentence, figure);
	}

	/**
	 * Returns the place whose total a figure is a share of; null where it is of no other
	 * place's.
	 * @param quantities the numerals of the sentence
	 * @param at which of them
	 * @param named the places that the sentence names
	 * @param own the places of the figure
	 */
	public static @Nullable Whole whole(String sentence, List<Quantity> quantities, int at, List<Gazetteer.Named> named,
			List<String> own) {
		var figure = quantities.get(at);
		if (!isShare(figure)) {
			return null;
		}
		var after = Clauses.from(sentence, figure.end());
		var isAfter = after.startsWith(" of ");
		var numeral = figure.numeral().start();
		var clause = Clauses.start(sentence, numeral);
		var words = sentence.substring(clause, numeral);
		var share = Math.max(words.lastIndexOf('占'), words.lastIndexOf(" share of "));
		if (!isAfter && share < 0) {
			return null;
		}
		var start = isAfter ? figure.end()
				: Math.max(clause + share, (at > 0) ? Math.min(quantities.get(at - 1).end(), numeral) : 0);
		var next = (at + 1 < quantities.size()) ? quantities.get(at + 1).start() : sentence.length();
		var end = isAfter ? Math.min(next, figure.end() + after.length()) : numeral;
		return named.stream()
			.filter((name) -> name.isIn(start, end) && name.start() - start < NEAR)
			.findFirst()
			.filter((name) -> !own.contains(name.code()))
			.map((name) -> new Whole(null, name.code(), null, null))
			.orElse(null);
	}

	private static boolean isShare(Quantity figure) {
		return ("percent".equals(figure.unit()) || figure.numeral().form() == Numeral.Form.FRACTION)
				&& !figure.change();
	}

	private static @Nullable String english(String sentence, Quantity figure) {
		var after = sentence.substring(figure.end());
		if (!after.startsWith(" of ")) {
			return null;
		}
		var whole = after.substring(4, Math.min(after.length(), 4 + MAX_LENGTH));
		var end = Math.min(Clauses.end(whole, 0), (whole + ".").indexOf('.'));
		var lower = whole.toLowerCase(Locale.ROOT);
		for (var word : ENDS) {
			var at = lower.indexOf(word);
			if (at > 0 && at < end) {
				end = at;
			}
		}
		var printed = whole.substring(0, end).strip();
		return (printed.isEmpty() || NONE.contains(printed)) ? null : printed;
	}

	private static @Nullable String chinese(String sentence, Quantity figure) {
		var start = Clauses.start(sentence, figure.start());
		var before = sentence.substring(Math.max(start, figure.start() - MAX_LENGTH), figure.start());
		var at = before.lastIndexOf('占');
		if (at < 0) {
			return null;
		}
		var whole = before.substring(at + 1);
		for (var end : ENDS_ZH) {
			var cut = whole.lastIndexOf(end);
			if (cut > 0) {
				return whole.substring(0, cut).strip();
			}
		}
		return null;
	}

}
