package org.jincheng.indicators.reading.attribution;

import java.util.regex.Pattern;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells what figures say of a change other than how much something rose or fell: what
 * contributes to it, how it changes itself, and what is no change in time at all.
 */
final class Operations {

	/** How far from a figure its words are looked for. */
	private static final int FAR = 120;

	/** What stands for the figure in a form of words. */
	private static final String FIGURE = "#";

	private static final Pattern CONTRIBUTION = WordList.form("contribution");

	private static final Pattern CONTRIBUTION_RATE = WordList.form("contribution-rate");

	private static final Pattern GROWTH_CHANGED = WordList.form("growth-changed");

	private static final Pattern AVERAGE_CHANGE = WordList.form("average-change");

	private static final Pattern OTHER_BASE = WordList.form("other-base");

	/** The words for the whole whose change something contributes to. */
	private static final Pattern WHOLE = WordList.form("contributes-to");

	private static final WordList LIST = WordList.of("list");

	/** What stands between a growth and by how much it is more than before. */
	private static final Pattern NO_SUBJECT = WordList.form("between-growth-and-points");

	private static final int NEAR = 50;

	private Operations() {
	}

	/**
	 * Returns what a figure says of a change.
	 * @return the kind of its comparison; null where it says nothing of the kind
	 */
	static @Nullable ComparisonKind of(Quantity figure) {
		var words = around(figure);
		if (figure.change() && AVERAGE_CHANGE.matcher(words).find()) {
			return ComparisonKind.AVERAGE_CHANGE;
		}
		var isPoints = figure.isIn("percentage-point");
		if (!isPoints && !figure.isIn("percent")) {
			return null;
		}
		if (isPoints ? CONTRIBUTION.matcher(words).find() : CONTRIBUTION_RATE.matcher(words).find()) {
			return isPoints ? ComparisonKind.CONTRIBUTION : ComparisonKind.CONTRIBUTION_RATE;
		}
		if (isPoints && figure.change() && (GROWTH_CHANGED.matcher(words).find() || isOfGrowthBefore(figure))) {
			return ComparisonKind.CHANGE_OF_CHANGE;
		}
		var before = listedBefore(figure);
		return (before != null) ? of(before) : null;
	}

	/**
	 * Whether points without words of their own follow a growth: 增长3.4%，比上半年回落1.7个百分点.
	 */
	private static boolean isOfGrowthBefore(Quantity figure) {
		var before = figure.figureBefore();
		var between = figure.text().substring(figure.from(), figure.start());
		return before != null && before.change() && before.isIn("percent") && between.length() <= NEAR
				&& NO_SUBJECT.matcher(between).matches();
	}

	/**
	 * Whether a figure is set against something that is no other time, place or plan for
	 * it: 比初步核算数增加28亿元, 前移3位.
	 */
	static boolean isOnOtherBase(Quantity figure) {
		return figure.figure() && OTHER_BASE.matcher(around(figure)).find();
	}

	/**
	 * Returns the words for the whole whose change a figure contributes to; null where
	 * its clause names none.
	 */
	static Stretch.@Nullable Words whole(Quantity figure) {
		var first = figure;
		for (var before = listedBefore(first); before != null; before = listedBefore(first)) {
			first = before;
		}
		var words = WHOLE.matcher(figure.text())
			.region(start(first), Math.min(figure.text().length(), figure.end() + FAR));
		while (words.find()) {
			for (var group = 1; group <= words.groupCount(); group++) {
				if (words.group(group) != null) {
					return new Stretch.Words(words.start(group), words.end(group));
				}
			}
		}
		return null;
	}

	/**
	 * The numeral before a figure, where no more than a comma or "and" is between them.
	 */
	private static @Nullable Quantity listedBefore(Quantity figure) {
		var before = figure.previous();
		return (before != null && before.end() <= figure.start()
				&& LIST.contains(figure.text().substring(before.end(), figure.start()).strip())) ? before : null;
	}

	/** The words of a figure, after the one before it, with a sign in its place. */
	private static String around(Quantity figure) {
		var numeral = figure.numeral();
		return figure.text().substring(start(figure), numeral.start()) + FIGURE
				+ Clauses.after(figure.text(), numeral.end(), FAR);
	}

	private static int start(Quantity figure) {
		var start = figure.numeral().start();
		return Math.clamp(Math.max(Clauses.start(figure.text(), start), start - FAR), figure.from(), start);
	}

}
