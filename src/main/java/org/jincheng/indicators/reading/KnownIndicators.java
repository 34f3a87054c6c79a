package org.jincheng.indicators.reading;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.reading.Catalogue.KnownIndicator;

/**
 * What is known of indicators beside which figures of a text are set.
 *
 * @param byCode the indicators, with the cells, by code
 * @param words the words of their names
 * @param claims tells which words are of none
 * @param language the language of the text
 */
record KnownIndicators(Map<String, KnownIndicator> byCode, IndicatorWords words, UnreadWords claims,
		Language language) {

	/**
	 * Returns the words around a figure that are neither of the name of a recorded one,
	 * or of what that is a share of, nor were understood.
	 */
	List<String> unread(Reading.ReadNumeral numeral, Around around, Observation figure) {
		var valuation = numeral.valuation();
		var clause = valuation.equals(figure.valuation()) ? Valuations.without(around.clause(), this.language)
				: around.clause();
		var whole = (numeral.shareOf() != null && figure.shareOf() != null)
				? " " + figure.shareOf().shown().text().in(this.language) : "";
		return this.claims.unread(get(figure.indicator()).name().in(this.language) + whole, clause, around.sentence(),
				Set.of());
	}

	/**
	 * Whether a text says that a figure is a share of another whole than a recorded one.
	 */
	boolean isOfOtherWhole(Around around, Observation figure) {
		var share = figure.shareOf();
		if (share == null || !"percent".equals(figure.unit())) {
			return false;
		}
		var place = share.whole().place();
		var words = this.words.words(share.shown().text().in(this.language));
		return place != null && !around.wholePlaces().isEmpty() && !around.wholePlaces().contains(place)
				|| !around.whole().isEmpty() && Collections.disjoint(around.whole(), words);
	}

	/** The codes of the units of an indicator. */
	List<String> units(String indicator) {
		return get(indicator).units();
	}

	/**
	 * Returns the words of an indicator's name that a text does not have.
	 * @param indicator the code of the indicator
	 */
	List<String> lacking(String indicator, String text) {
		return this.claims.lacking(get(indicator), text);
	}

	/** The codes of the cells of a part, of whatever measure. */
	Stream<String> cells(Where where) {
		return this.byCode.values()
			.stream()
			.filter((it) -> it.cell() && where.measureOf(it.code()) != null)
			.map(KnownIndicator::code);
	}

	private KnownIndicator get(String indicator) {
		return Objects.requireNonNull(this.byCode.get(indicator), indicator);
	}

}
