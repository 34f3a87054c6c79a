package org.jincheng.indicators.reading.tables;

import java.util.List;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.Match;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a row or column, or the caption of a table, says of its figures.
 *
 * @param text its text as it is read, without marks
 * @param words those words that name what is measured
 * @param units the units that it names, in order
 * @param periods what dates something in it
 * @param whole what it says with all of its words
 * @param says what it says with some of them
 * @param compared the words that say what a change is compared with; null where it has
 * none
 * @param place the code of the place that it is the name of; null where it is no name
 * @param valuation how it says that its figures are valued
 * @param marks its marks of notes
 */
record Head(String text, String words, List<UnitOfHead> units, List<PeriodMention> periods, Set<HeadWord> whole,
		Set<HeadWord> says, @Nullable Match<String> compared, @Nullable String place, Valuation valuation,
		List<String> marks) {

	static final Head NONE = new Head("", "", List.of(), List.of(), Set.of(), Set.of(), null, null, Valuation.NONE,
			List.of());

	boolean is(HeadWord word) {
		return this.whole.contains(word);
	}

	boolean has(HeadWord word) {
		return this.says.contains(word);
	}

	/** Whether it is of changes: growth, and not an index or a contribution to it. */
	boolean isChange() {
		var changes = has(HeadWord.RISE) || has(HeadWord.FALL) || has(HeadWord.CHANGE) || has(HeadWord.DIFFERENCE)
				|| this.compared != null && !Comparisons.isOfMean(this.compared);
		var isPoints = this.units.stream().anyMatch((it) -> it.unit().equals("percentage-point"));
		return changes && !has(HeadWord.PULL) && !has(HeadWord.OF_PLAN) && (!has(HeadWord.SHARE) || isPoints);
	}

	/**
	 * Whether it says what kind of value its figures are, so that no head farther does.
	 */
	boolean isKind() {
		return isChange() || has(HeadWord.SHARE) || has(HeadWord.INDEX) || has(HeadWord.PULL) || has(HeadWord.OF_PLAN);
	}

	/** Whether a positive value is a fall. */
	boolean isFall() {
		return has(HeadWord.FALL)
				&& Set.of(HeadWord.RISE, HeadWord.CHANGE, HeadWord.DIFFERENCE).stream().noneMatch(this::has);
	}

	/** Returns its first unit; null where it names none, or two of which one is wrong. */
	@Nullable UnitOfHead unit() {
		var isEither = this.units.stream().filter((it) -> !it.isRelative()).count() > 1;
		return (this.units.isEmpty() || isEither) ? null : this.units.getFirst();
	}

}
