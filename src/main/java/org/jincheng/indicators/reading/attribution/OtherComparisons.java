package org.jincheng.indicators.reading.attribution;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
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
 * @param sentence the sentence
 * @param compared with which other time its figures are compared
 * @param dated the periods of its figures
 * @param named the places that it names
 */
record OtherComparisons(FoundInSentence sentence, List<@Nullable Comparison> compared, List<Dated> dated,
		List<Gazetteer.Named> named) {

	/** Characters that add nothing to words that compare. */
	private static final WordList EMPTY = WordList.of("adds-nothing");

	/**
	 * Determines with what each figure is compared.
	 * @param places the places of the figures, which are no others
	 */
	List<@Nullable Comparison> read(List<List<String>> places) {
		var read = new ArrayList<@Nullable Comparison>();
		for (var figure : this.sentence.quantities()) {
			var before = read.isEmpty() ? null : read.getLast();
			var other = figure.figure() ? read(figure, places.get(figure.at()), before) : null;
			read.add((other != null) ? other : this.compared.get(figure.at()));
		}
		return read;
	}

	private @Nullable Comparison read(Quantity figure, List<String> own, @Nullable Comparison previous) {
		if (figure.isRank()) {
			return new Comparison(ComparisonKind.RANK, growth(figure, "", previous), null,
					RankedAmong.of(figure, this.named.stream().filter((name) -> !own.contains(name.code())).toList()));
		}
		var plan = Plans.words(figure);
		if (plan != null) {
			return Plans.comparison(plan.printed(figure.text()), this.dated.get(figure.at()), language());
		}
		var place = PlaceComparisons.place(figure, this.named);
		if (place == null || own.contains(place)) {
			return null;
		}
		var kind = Comparisons.kind(figure);
		if (figure.isMultiple()
				|| kind == null && figure.isIn("percent") && !PlaceComparisons.isDifference(figure, this.named)) {
			return new Comparison((kind == ComparisonKind.TIMES_MORE) ? kind : ComparisonKind.MULTIPLE_OF_BASE, null,
					place, null);
		}
		var after = (language() == Language.EN) ? Clauses.from(figure.text(), figure.end()) : "";
		return new Comparison(ComparisonKind.CHANGE, growth(figure, after, previous), place, null);
	}

	private Language language() {
		return this.sentence.language();
	}

	/**
	 * Returns the base period of the growth that is compared or ranked; null where it is
	 * no growth, or its base is not known.
	 */
	private @Nullable BasePeriod growth(Quantity figure, String after, @Nullable Comparison previous) {
		var start = Math.max(figure.endOfPrevious(), Clauses.start(figure.text(), figure.start()));
		var own = figure.text().substring(start, figure.start());
		var isBare = isBare(figure.text(), start, figure.start());
		if (isBare && previous != null && !Comparisons.isWithTime(previous)
				&& previous.kind() != ComparisonKind.OF_PLAN) {
			return previous.basePeriod();
		}
		var last = figure.figuresBefore().filter(this::isChange).findFirst().orElse(null);
		var isOfLast = isBare && last != null && last.end() >= figure.endOfPrevious();
		if (!isOfLast && !PlaceComparisons.areOfGrowth(own + after, language())) {
			return null;
		}
		var change = (last != null) ? this.compared.get(last.at()) : null;
		if (change != null && change.basePeriod() != null) {
			return change.basePeriod();
		}
		return Comparisons.compared(ComparisonKind.CHANGE, Comparisons.usual(this.dated.get(figure.at()))).basePeriod();
	}

	/** Whether a clause before a figure names nothing that it could be of. */
	private boolean isBare(String text, int start, int end) {
		var unnamed = Stretch.blank(text, this.named.stream().filter((name) -> name.isIn(start, end)).toList())
			.substring(start, end);
		var unranked = Stretch.blank(unnamed, Ranks.verbs(unnamed, language()));
		var rest = Stretch.blank(unranked, PlaceComparisons.cues(unranked, language()));
		if (language() == Language.EN) {
			return PlaceComparisons.OF_PLACE.all().containsAll(Clauses.words(rest));
		}
		return rest.chars().noneMatch((sign) -> Character.isLetter(sign) && !EMPTY.hasSign((char) sign));
	}

	/** Whether a figure is a change on another time. */
	private boolean isChange(Quantity figure) {
		var comparison = this.compared.get(figure.at());
		return comparison != null && comparison.kind() == ComparisonKind.CHANGE;
	}

}
