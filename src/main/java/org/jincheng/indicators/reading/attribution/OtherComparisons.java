package org.jincheng.indicators.reading.attribution;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.Ranks;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.places.PlaceComparisons;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines what the figures of a sentence are compared with that is no other time:
 * others in an order, a plan, another place.
 *
 * @param text the sentence
 * @param quantities its numerals
 * @param compared with which other time its figures are compared
 * @param dated the periods of its figures
 * @param named the places that it names
 * @param language its language
 */
record OtherComparisons(String text, List<Quantity> quantities, List<@Nullable Comparison> compared, List<Dated> dated,
		List<Gazetteer.Named> named, Language language) {

	/** Characters that add nothing to words that compare. */
	private static final WordList EMPTY = WordList.of("adds-nothing");

	/**
	 * Determines with what each figure is compared.
	 * @param places the places of the figures, which are no others
	 */
	List<@Nullable Comparison> read(List<List<String>> places) {
		var read = new ArrayList<@Nullable Comparison>();
		for (var i = 0; i < this.quantities.size(); i++) {
			var before = (i > 0) ? read.get(i - 1) : null;
			var other = this.quantities.get(i).figure() ? read(i, places.get(i), before) : null;
			read.add((other != null) ? other : this.compared.get(i));
		}
		return read;
	}

	private @Nullable Comparison read(int at, List<String> own, @Nullable Comparison previous) {
		var figure = this.quantities.get(at);
		if (figure.isRank()) {
			return new Comparison(ComparisonKind.RANK, growth(at, "", previous), null,
					RankedAmong.of(this.text, this.quantities, at,
							this.named.stream().filter((name) -> !own.contains(name.code())).toList(), this.language));
		}
		var plan = Plans.EACH.in(this.language).words(this.text, figure);
		if (plan != null) {
			return Plans.EACH.in(this.language)
				.comparison(this.text.substring(plan.start(), plan.end()), this.dated.get(at));
		}
		var comparisons = PlaceComparisons.EACH.in(this.language);
		var place = comparisons.place(this.text, this.quantities, at, this.named);
		if (place == null || own.contains(place)) {
			return null;
		}
		var kind = Comparisons.kind(this.text, figure, this.language);
		if (figure.isMultiple() || kind == null && "percent".equals(figure.unit())
				&& !comparisons.isDifference(this.text, figure, this.named)) {
			return new Comparison((kind == ComparisonKind.TIMES_MORE) ? kind : ComparisonKind.MULTIPLE_OF_BASE, null,
					place, null);
		}
		var after = Clauses.from(this.text, figure.end());
		return new Comparison(ComparisonKind.CHANGE, growth(at, (this.language == Language.EN) ? after : "", previous),
				place, null);
	}

	/**
	 * Returns the base period of the growth that is compared or ranked; null where it is
	 * no growth, or its base is not known.
	 */
	private @Nullable BasePeriod growth(int at, String after, @Nullable Comparison previous) {
		var figure = this.quantities.get(at);
		var before = (at > 0) ? Math.min(this.quantities.get(at - 1).end(), figure.start()) : 0;
		var start = Math.max(before, Clauses.start(this.text, figure.start()));
		var own = this.text.substring(start, figure.start());
		var isBare = isBare(start, figure.start());
		if (isBare && previous != null && !Comparisons.isWithTime(previous)
				&& previous.kind() != ComparisonKind.OF_PLAN) {
			return previous.basePeriod();
		}
		var last = lastChange(at);
		var isOfLast = isBare && last >= 0 && this.quantities.get(last).end() >= before;
		if (!isOfLast && !PlaceComparisons.EACH.in(this.language).areOfGrowth(own + after)) {
			return null;
		}
		var change = (last >= 0) ? this.compared.get(last) : null;
		if (change != null && change.basePeriod() != null) {
			return change.basePeriod();
		}
		return Comparisons.compared(ComparisonKind.CHANGE, Comparisons.onTheYear(this.dated.get(at))).basePeriod();
	}

	/** Whether a clause before a figure names nothing that it could be of. */
	private boolean isBare(int start, int end) {
		var unnamed = Stretch.blank(this.text, this.named.stream().filter((name) -> name.isIn(start, end)).toList())
			.substring(start, end);
		var unranked = Stretch.blank(unnamed, Ranks.EACH.in(this.language).verbs(unnamed));
		var rest = Stretch.blank(unranked, PlaceComparisons.EACH.in(this.language).cues(unranked));
		if (this.language == Language.EN) {
			return PlaceComparisons.OF_PLACE.containsAll(Clauses.words(rest));
		}
		return rest.chars().noneMatch((sign) -> Character.isLetter(sign) && !EMPTY.hasSign((char) sign));
	}

	/** The last change on another time before a figure; -1 where there is none. */
	private int lastChange(int at) {
		return Quantity.figuresBefore(this.quantities, at).filter((i) -> {
			var comparison = this.compared.get(i);
			return comparison != null && comparison.kind() == ComparisonKind.CHANGE;
		}).findFirst().orElse(-1);
	}

}
