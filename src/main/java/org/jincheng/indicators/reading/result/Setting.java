package org.jincheng.indicators.reading.result;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Period;
import org.jspecify.annotations.Nullable;

/**
 * When and where a figure is, and beside what.
 *
 * @param status whether the figure is an outcome, a forecast or a target
 * @param period the period that the figure is about
 * @param places the codes of the places that the figure is about
 * @param joint whether the figure covers several places or things together
 * @param comparison what the value is compared with: another time, another place, a
 * ranking or a plan
 * @param valuation at which prices it is, in which currency a change was measured, and
 * whether it is like for like, as far as its clause says
 * @param shareOf the whole that the figure is a share of, as printed
 * @param whole the place whose total it is a share of
 */
public record Setting(@Nullable FigureStatus status, @Nullable Period period, List<String> places, boolean joint,
		@Nullable Comparison comparison, @JsonUnwrapped Valuation valuation, @Nullable String shareOf,
		@JsonIgnore @Nullable Whole whole) {

	/** Of what is no figure. */
	public static final Setting NONE = new Setting(null, null, List.of(), false, null, Valuation.NONE, null, null);

	/** The same, with a status and a valuation that a note says. */
	public Setting noted(@Nullable FigureStatus status, Valuation valuation) {
		return new Setting(status, this.period, this.places, this.joint, this.comparison, valuation, this.shareOf,
				this.whole);
	}

}
