package org.jincheng.indicators.faces.sdmx;

import java.util.List;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the series of figures where only series are asked for.
 *
 * @param flow the dataflow that it is of
 * @param breakdowns which parts of measures indicators are
 * @param key the key of the series
 * @param figure the figure; null where only series are asked for
 * @param decimals how many decimals figures of the series usually have; null where it has
 * no attributes
 */
record SeriesRow(Flow flow, BreakdownCodes breakdowns, SeriesKey key, @Nullable Observation figure,
		@Nullable Integer decimals) {

	/** The period of the figure; null where only series are asked for. */
	@Nullable String period() {
		return (this.figure != null)
				? TimePeriods.of(this.key.frequency(), this.figure.period().start(), this.figure.period().end()) : null;
	}

	/** The value; null where only series are asked for, or there is none. */
	@Nullable String value() {
		var value = (this.figure != null) ? this.figure.quantity().value() : null;
		return (value != null) ? value.toPlainString() : null;
	}

	/** The attributes to write of the figure. */
	List<FigureAttribute> attributes() {
		return (this.decimals != null) ? this.flow.attributesOfFigures() : List.of();
	}

}
