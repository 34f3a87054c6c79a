package org.jincheng.indicators.faces.sdmx;

import java.math.BigDecimal;
import java.time.Instant;

import org.jincheng.indicators.faces.sdmx.BreakdownCodes.MeasurePart;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the series of figures where only series are asked for.
 *
 * @param set the data set that it belongs to
 * @param flow the dataflow that it is of
 * @param breakdowns which parts of measures indicators are
 * @param key the key of the series
 * @param figure the figure; null where only series are asked for
 * @param decimals how many decimals figures of the series usually have; null where it has
 * no attributes
 */
record SeriesRow(DataSet set, Flow flow, BreakdownCodes breakdowns, SeriesKey key, @Nullable Observation figure,
		@Nullable Integer decimals) {

	/** The code of a dimension. */
	String code(SeriesDimension dimension) {
		return dimension.of(this.key, this.breakdowns);
	}

	/** The part of a measure that the value is a share of; null where it is none. */
	@Nullable MeasurePart whole() {
		var share = (this.figure != null) ? this.figure.terms().shareOf() : null;
		var indicator = (share != null) ? share.whole().indicator() : null;
		return (indicator != null) ? this.breakdowns.of(indicator) : null;
	}

	boolean isWithdrawn() {
		return this.set.action() == Action.DELETE;
	}

	/** The period of the figure; null where only series are asked for. */
	@Nullable String period() {
		return (this.figure != null)
				? TimePeriods.of(this.key.frequency(), this.figure.period().start(), this.figure.period().end()) : null;
	}

	/** Whether the figure is not comparable with the one before. */
	boolean isBreak() {
		return this.figure != null && this.figure.coherence().seriesBreak() != null;
	}

	/**
	 * The value; null where only series are asked for, or what was withdrawn or has none.
	 */
	@Nullable BigDecimal value() {
		return (this.figure != null && !isWithdrawn()) ? this.figure.quantity().value() : null;
	}

	boolean hasAttributes() {
		return this.decimals != null;
	}

	/**
	 * A part of a message.
	 *
	 * @param action what a client that has data already does with these
	 * @param validFrom since when they were current; null where that is not asked for
	 * @param validTo when they were superseded or withdrawn; null where they were not
	 */
	record DataSet(Action action, @Nullable Instant validFrom, @Nullable Instant validTo) {

		static final DataSet ALL = new DataSet(Action.INFORMATION, null, null);

		static final DataSet NEWER = new DataSet(Action.REPLACE, null, null);

		static final DataSet WITHDRAWN = new DataSet(Action.DELETE, null, null);

	}

	/** What a client that has data already does with others. */
	enum Action {

		INFORMATION("Information"), REPLACE("Replace"), DELETE("Delete");

		private final String code;

		Action(String code) {
			this.code = code;
		}

		String code() {
			return this.code;
		}

	}

}
