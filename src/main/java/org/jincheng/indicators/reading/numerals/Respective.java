package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Aligns changes with the amounts that they are of: "193,000 tourists brought $73
 * million, increases of 12.3 and 14.6 percent, respectively".
 */
public final class Respective {

	/** What stands between the figures, or between what they are of. */
	private static final Pattern AND = WordList.form("and");

	private static final WordList RESPECTIVELY = WordList.of("respectively");

	private Respective() {
	}

	/** Whether a sentence gives each of several figures to its own. */
	public static boolean isRespective(String text) {
		return RESPECTIVELY.areIn(text.toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns the words that a sentence gives to one of several figures: "foreign
	 * investment" to 29.8 in "foreign trade and foreign investment were 68 and 29.8 times
	 * more, respectively".
	 * @param text the sentence
	 * @param quantities its numerals
	 * @param at which of them
	 * @return the words; none where a figure is not one of several
	 */
	public static String subject(String text, List<Quantity> quantities, int at) {
		var listed = listed(quantities, at, (i) -> isListed(text, quantities, i));
		var first = listed.first();
		if (listed.size() == 1 || !isRespective(text)) {
			return "";
		}
		var before = Quantity.figureBefore(quantities, first);
		var from = (before >= 0) ? quantities.get(before).end() : 0;
		var subjects = AND.split(text.substring(from, Math.max(from, quantities.get(first).start())));
		var many = listed.size();
		return (subjects.length >= many) ? withEnding(subjects[subjects.length - many + at - first], subjects) : "";
	}

	/** 猪、牛、羊肉产量 are 猪肉产量, 牛肉产量, 羊肉产量. */
	private static String withEnding(String subject, String[] subjects) {
		var own = subject.substring(Clauses.start(subject, subject.length())).strip();
		var last = subjects[subjects.length - 1];
		return (own.length() == 1 && Character.isIdeographic(own.charAt(0))) ? own + last.substring(1) : subject;
	}

	/**
	 * Returns the figures that are listed with one.
	 * @param goesOn whether a figure goes on with the list of the one before it
	 */
	public static Listed listed(List<Quantity> quantities, int at, IntPredicate goesOn) {
		var first = at;
		while (first > 0 && goesOn.test(first)) {
			first--;
		}
		var last = at;
		while (last + 1 < quantities.size() && goesOn.test(last + 1)) {
			last++;
		}
		return new Listed(first, last);
	}

	/**
	 * Figures in a list.
	 *
	 * @param first the number of the first of them in its sentence
	 * @param last the number of the last
	 */
	public record Listed(int first, int last) {

		public int size() {
			return this.last - this.first + 1;
		}

	}

	/** Whether no more than "and" stands between a figure and the one before it. */
	public static boolean isListed(String text, List<Quantity> quantities, int at) {
		var before = quantities.get(at - 1);
		var figure = quantities.get(at);
		return before.figure() && figure.figure() && before.end() <= figure.start()
				&& AND.matcher(text.substring(before.end(), figure.start())).matches();
	}

	/**
	 * Returns which figure one goes on to tell of: the one before it, and of as many as
	 * were told of before the one in its place: "exports and imports were 5 and 4 billion
	 * yuan, up 3 and 2 percent, respectively".
	 * @param text the sentence
	 * @param quantities its numerals
	 * @param at which of them
	 * @return the index of the figure; negative where none is before it
	 */
	public static int before(String text, List<Quantity> quantities, int at) {
		var own = listed(quantities, at, (i) -> isListed(text, quantities, i));
		if (own.size() == 1 || !isRespective(text)) {
			return Quantity.figureBefore(quantities, at);
		}
		var last = Quantity.figureBefore(quantities, own.first());
		var alike = IntStream.rangeClosed(0, last)
			.filter((i) -> quantities.get(i).figure() && quantities.get(i).change() == quantities.get(last).change()
					&& Conversions.of(text, quantities, i) == null)
			.boxed()
			.toList();
		return (alike.size() >= own.size()) ? alike.get(alike.size() - own.last() - 1 + at)
				: Quantity.figureBefore(quantities, at);
	}

}
