package org.jincheng.indicators.reading.attribution;

import java.util.List;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a figure besides its value: period, places, status, comparison,
 * indicator.
 *
 * @param status whether it came to pass
 * @param period what it is about in time; null where neither text nor publication tells
 * @param places the codes of the places that it is about
 * @param joint whether it is of several places or things together
 * @param comparison what it is compared with; null where it stands for itself
 * @param valuation at which prices, in which currency and whether like for like it is
 * @param shareOf what it is a share of, as printed; null where it is none
 * @param whole the place whose total it is a share of; null where it is of no other
 * place's
 * @param conversionOf the amount that it is a conversion of; null where it is none
 * @param candidates the indicators that it may be of, best first
 * @param rules the names of the rules that decided
 */
public record Attribution(FigureStatus status, @Nullable Period period, List<String> places, boolean joint,
		@Nullable Comparison comparison, Valuation valuation, @Nullable String shareOf, @Nullable Whole whole,
		@Nullable Quantity conversionOf, List<Reading.Candidate> candidates, List<String> rules) {

	/** The rule of what is set against no other time, place or plan for it. */
	public static final String OTHER_BASE = "other-base";

	/** The rule of what is dated after publication, and said of no plan. */
	public static final String TO_COME = "to-come";

	/** The same, with a status and a valuation that a note says. */
	public Attribution noted(FigureStatus status, Valuation valuation) {
		return new Attribution(status, this.period, this.places, this.joint, this.comparison, valuation, this.shareOf,
				this.whole, this.conversionOf, this.candidates, this.rules);
	}

	/** Of a numeral that is no figure. */
	public static final Attribution NONE = new Attribution(FigureStatus.ACTUAL, null, List.of(), false, null,
			Valuation.NONE, null, null, null, List.of(), List.of());

}
