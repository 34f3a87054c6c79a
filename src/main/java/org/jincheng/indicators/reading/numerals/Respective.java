package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Aligns changes with the amounts that they are of: "193,000 tourists brought $73
 * million, increases of 12.3 and 14.6 percent, respectively".
 */
public final class Respective {

	/** What stands between the figures, or between what they are of. */
	private static final Pattern AND = WordList.form("and");

	/** What several subjects in Chinese end with together. */
	private static final WordList MEASURES = WordList.of("measure-of-several-zh");

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
	 * more, respectively"; none where a figure is not one of several.
	 */
	public static String subject(Quantity figure) {
		var listed = listed(figure, Respective::isListed);
		var first = listed.getFirst();
		if (listed.size() == 1 || !isRespective(figure.text())) {
			return "";
		}
		var subjects = AND.split(figure.text().substring(first.from(), first.start()));
		var many = listed.size();
		return (subjects.length >= many)
				? withEnding(subjects[subjects.length - many + figure.at() - first.at()], subjects) : "";
	}

	/**
	 * 猪、牛、羊肉产量 are 猪肉产量, 牛肉产量, 羊肉产量, 工业和建筑业增加值 are 工业增加值 and 建筑业增加值, and "exports and
	 * imports of companies" are both of them.
	 */
	private static String withEnding(String subject, String[] subjects) {
		var own = subject.substring(Clauses.start(subject, subject.length())).strip();
		var last = subjects[subjects.length - 1];
		var of = last.indexOf(" of ");
		if (of >= 0 && !own.contains(" of ")) {
			return own + last.substring(of);
		}
		var measure = MEASURES.stream().filter(last::contains).findFirst().orElse("");
		if (own.length() > 1 && MEASURES.stream().noneMatch(own::contains)) {
			return own + measure;
		}
		return (own.length() == 1 && Character.isIdeographic(own.charAt(0))) ? own + last.substring(1) : subject;
	}

	/**
	 * Returns the figures that are listed with one, and that one.
	 * @param goesOn whether a figure goes on with the list of the one before it
	 */
	public static List<Quantity> listed(Quantity figure, Predicate<Quantity> goesOn) {
		var all = figure.in().quantities();
		var first = figure.at();
		while (first > 0 && goesOn.test(all.get(first))) {
			first--;
		}
		var last = figure.at() + 1;
		while (last < all.size() && goesOn.test(all.get(last))) {
			last++;
		}
		return all.subList(first, last);
	}

	/** Whether no more than "and" stands between a figure and the one before it. */
	public static boolean isListed(Quantity figure) {
		var before = figure.previous();
		return before != null && before.figure() && figure.figure() && before.end() <= figure.start()
				&& AND.matcher(figure.text().substring(before.end(), figure.start())).matches();
	}

	/**
	 * Returns which figure one goes on to tell of: the one before it, and of as many as
	 * were told of before the one in its place: "exports and imports were 5 and 4 billion
	 * yuan, up 3 and 2 percent, respectively"; null where none is before it.
	 */
	public static @Nullable Quantity before(Quantity figure) {
		var own = listed(figure, Respective::isListed);
		var last = own.getFirst().figureBefore();
		if (own.size() == 1 || last == null || !isRespective(figure.text())) {
			return figure.figureBefore();
		}
		var alike = figure.in()
			.quantities()
			.stream()
			.limit(last.at() + 1)
			.filter((it) -> it.figure() && it.change() == last.change() && Conversions.of(it) == null)
			.toList();
		return (alike.size() >= own.size()) ? alike.get(alike.size() - own.size() + own.indexOf(figure))
				: figure.figureBefore();
	}

}
