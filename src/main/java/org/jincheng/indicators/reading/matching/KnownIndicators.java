package org.jincheng.indicators.reading.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Statistic;
import org.jincheng.indicators.catalogue.indicator.Timing;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * The indicators whose recorded figures are compared with those of a text.
 *
 * @param byCode the indicators, with the cells, by code
 * @param families the codes of measures with their parts, by the codes of measures
 * @param things the names of what is measured
 * @param categories tells which words are of parts
 * @param language the language of the text
 */
public record KnownIndicators(Map<String, KnownIndicator> byCode, Map<String, List<String>> families,
		MeasuredThings things, Categories categories, Language language) {

	/**
	 * Returns the words around a figure that are neither of the name of a recorded one,
	 * or of what that is a share of, nor were understood.
	 */
	public List<String> unread(Reading.ReadNumeral numeral, Candidate candidate, FigureContext around,
			Observation figure) {
		var clause = numeral.setting().valuation().equals(Valuation.NONE) ? around.clause()
				: Valuations.without(around.clause(), this.language);
		var part = (candidate.where() != null) ? this.categories.words(clause, candidate.where()) : "";
		var whole = (numeral.setting().shareOf() != null && figure.terms().shareOf() != null)
				? " " + figure.terms().shareOf().shown().text().in(this.language) : "";
		return new UnreadWords(this.language, this.things).unread(get(figure.indicator()), whole + part, clause,
				around.sentence());
	}

	/**
	 * Whether a text says that a figure is a share of another whole than a recorded one.
	 */
	public boolean isOfOtherWhole(FigureContext around, Observation figure) {
		var share = figure.terms().shareOf();
		if (share == null || !"percent".equals(figure.unit())) {
			return false;
		}
		var place = share.whole().place();
		var words = Words.of(share.shown().text().in(this.language));
		return place != null && !around.wholePlaces().isEmpty() && !around.wholePlaces().contains(place)
				|| !around.whole().isEmpty() && Collections.disjoint(around.whole(), words);
	}

	/**
	 * Whether words name a part of what a figure may be of, which it is not said to be
	 * of.
	 */
	public boolean mayBeOfPart(Candidate candidate, String words) {
		var part = new Cell(candidate.indicator(), candidate.where());
		return this.categories.in(words)
			.keySet()
			.stream()
			.anyMatch((it) -> this.things.isBrokenDown(part, Categories.dimension(it)));
	}

	/** The code of the measure of a part; of any other indicator its own. */
	public String measure(String indicator) {
		return Objects.requireNonNullElse(get(indicator).cell().of(), indicator);
	}

	/** The codes of the other parts of the measure of an indicator, with the whole. */
	public Stream<String> parts(String indicator) {
		return this.families.getOrDefault(measure(indicator), List.of())
			.stream()
			.filter((part) -> !part.equals(indicator));
	}

	/** Whether what is recorded of a year may be of its last day. */
	public boolean isAtEnd(String indicator) {
		var timing = get(indicator).defaults().timing();
		return timing == null || timing == Timing.END_OF_PERIOD;
	}

	/** The codes of the units of an indicator. */
	public List<String> units(String indicator) {
		return get(indicator).units();
	}

	/** Whether a text has the name of what a figure may be of. */
	public boolean isNamed(Candidate candidate, String text) {
		var isPart = candidate.where() != null;
		return new UnreadWords(this.language, this.things)
			.isNamed(get(isPart ? measure(candidate.indicator()) : candidate.indicator()), text);
	}

	/** The codes of the cells of a part, of whatever measure. */
	public Stream<String> cells(Where where) {
		return this.byCode.values().stream().filter((it) -> where.equals(it.cell().where())).map(KnownIndicator::code);
	}

	/**
	 * Returns whether the names of an indicator and its part say what is counted, as
	 * "Demonstration villages" does of "110 demonstration villages".
	 * @param candidate the indicator, with the part
	 * @param counted the noun
	 */
	public boolean namesCounted(Candidate candidate, String counted) {
		var names = new HashSet<>(this.things.wordsOf(new Cell(candidate.indicator(), candidate.where())));
		candidate.lacking().forEach((it) -> it.names(this.language).map(Words::of).forEach(names::addAll));
		return names.containsAll(Words.of(counted));
	}

	/** Whether an indicator, by its code, is one of money. */
	public boolean isOfMoney(String indicator) {
		return this.things.namesOf(new Cell(indicator, null))
			.flatMap((name) -> name.units().stream())
			.anyMatch((unit) -> Money.currency(unit) != null);
	}

	/** Returns whether an indicator, by its code, says what its figures are shares of. */
	public boolean isShare(String indicator) {
		var known = this.byCode.get(indicator);
		return known != null && known.defaults().shareOf() != null;
	}

	/** What holds for figures of what does not say otherwise. */
	public FigureDefaults defaults(Candidate candidate) {
		var isNew = !candidate.lacking().isEmpty();
		var own = isNew ? candidate.lacking().getLast().defaults() : get(candidate.recorded()).defaults();
		var name = isNew ? candidate.lacking().getLast().name().text() : get(candidate.recorded()).name();
		return (candidate.where() != null && candidate.cell() == null) ? own.ofCell(name, candidate.indicator(), true)
				: own;
	}

	/** Whether its figures are of a length of time, and of no day. */
	public boolean isFlow(Candidate candidate) {
		var statistic = defaults(candidate).statistic();
		return statistic == Statistic.TOTAL || statistic == Statistic.INDEX;
	}

	/** Whether a ratio can be a share of a whole that a figure does not name. */
	public boolean canBeShare(Candidate candidate) {
		var defaults = defaults(candidate);
		var isUnknown = defaults.statistic() == null && defaults.adds() == null;
		return defaults.shareOf() != null || candidate.where() != null && isUnknown;
	}

	/** What figures are compared with that do not say otherwise. */
	public @Nullable Comparison comparison(Candidate candidate) {
		var known = this.byCode.get(candidate.recorded());
		return (known != null) ? known.comparison() : null;
	}

	/**
	 * Returns whether figures of an indicator, of which one is in a unit, can have
	 * prices.
	 */
	public boolean isPriced(Candidate candidate, String unit) {
		var known = this.byCode.get(candidate.indicator());
		return (known != null) ? known.priced()
				: Stream
					.concat(Stream.of(unit),
							candidate.lacking().stream().flatMap((lacking) -> lacking.units().stream()))
					.anyMatch(Money::isIn);
	}

	/** Returns those words of a text that names of indicators have. */
	public Set<String> ofNames(String text) {
		return Words.of(text).stream().filter(this.things::isKnown).collect(Collectors.toSet());
	}

	private KnownIndicator get(String indicator) {
		return Objects.requireNonNull(this.byCode.get(indicator), indicator);
	}

}
