package org.jincheng.indicators.reading.attribution;

import java.util.List;
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
	static @Nullable ComparisonKind of(String sentence, List<Quantity> quantities, int at) {
		var figure = quantities.get(at);
		var words = around(sentence, quantities, at);
		if (figure.change() && AVERAGE_CHANGE.matcher(words).find()) {
			return ComparisonKind.AVERAGE_CHANGE;
		}
		var isPoints = "percentage-point".equals(figure.unit());
		if (!isPoints && !"percent".equals(figure.unit())) {
			return null;
		}
		if (isPoints ? CONTRIBUTION.matcher(words).find() : CONTRIBUTION_RATE.matcher(words).find()) {
			return isPoints ? ComparisonKind.CONTRIBUTION : ComparisonKind.CONTRIBUTION_RATE;
		}
		if (isPoints && figure.change()
				&& (GROWTH_CHANGED.matcher(words).find() || isOfGrowthBefore(sentence, quantities, at))) {
			return ComparisonKind.CHANGE_OF_CHANGE;
		}
		return isListed(sentence, quantities, at) ? of(sentence, quantities, at - 1) : null;
	}

	/**
	 * Whether points without words of their own follow a growth: 增长3.4%，比上半年回落1.7个百分点.
	 */
	private static boolean isOfGrowthBefore(String sentence, List<Quantity> quantities, int at) {
		var before = Quantity.figureBefore(quantities, at);
		if (before < 0 || !quantities.get(before).change() || !"percent".equals(quantities.get(before).unit())) {
			return false;
		}
		var start = quantities.get(at).start();
		var between = sentence.substring(Math.min(quantities.get(before).end(), start), start);
		return between.length() <= NEAR && NO_SUBJECT.matcher(between).matches();
	}

	/**
	 * Whether a figure is set against something that is no other time, place or plan for
	 * it: 比初步核算数增加28亿元, 前移3位.
	 */
	static boolean isOnOtherBase(String sentence, List<Quantity> quantities, int at) {
		return quantities.get(at).figure() && OTHER_BASE.matcher(around(sentence, quantities, at)).find();
	}

	/**
	 * Returns the words for the whole whose change a figure contributes to; null where
	 * its clause names none.
	 */
	static Stretch.@Nullable Words whole(String sentence, List<Quantity> quantities, int at) {
		var first = at;
		while (isListed(sentence, quantities, first)) {
			first--;
		}
		var start = start(sentence, quantities, first);
		var words = WHOLE.matcher(sentence).region(start, Math.min(sentence.length(), quantities.get(at).end() + FAR));
		while (words.find()) {
			for (var group = 1; group <= words.groupCount(); group++) {
				if (words.group(group) != null) {
					return new Stretch.Words(words.start(group), words.end(group));
				}
			}
		}
		return null;
	}

	/** Whether no more than a comma or "and" is between a figure and the one before. */
	private static boolean isListed(String sentence, List<Quantity> quantities, int at) {
		var start = quantities.get(at).start();
		return at > 0 && quantities.get(at - 1).end() <= start
				&& LIST.contains(sentence.substring(quantities.get(at - 1).end(), start).strip());
	}

	/** The words of a figure, after the one before it, with a sign in its place. */
	private static String around(String sentence, List<Quantity> quantities, int at) {
		var numeral = quantities.get(at).numeral();
		return sentence.substring(start(sentence, quantities, at), numeral.start()) + FIGURE
				+ Clauses.after(sentence, numeral.end(), FAR);
	}

	private static int start(String sentence, List<Quantity> quantities, int at) {
		var start = quantities.get(at).numeral().start();
		var from = Math.max(Clauses.start(sentence, start), start - FAR);
		for (var before = at - 1; before >= 0; before--) {
			if (quantities.get(before).figure()) {
				return Math.min(start, Math.max(from, quantities.get(before).end()));
			}
		}
		return from;
	}

}
