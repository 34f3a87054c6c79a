package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;

/**
 * A period of a series.
 *
 * @param indicator the code of the indicator
 * @param place the code of the place
 * @param unit the code of the unit
 * @param plan whether it is of outcomes, forecasts or targets
 * @param compared what figures are compared with and valued at
 * @param joint whether they cover several parks or places together
 * @param start the first day
 * @param end the last day
 */
public record SeriesPoint(String indicator, String place, String unit, String plan, String compared, boolean joint,
		LocalDate start, LocalDate end) {

	/** Returns the period of the series of a figure. */
	public static SeriesPoint of(Observation figure) {
		return new SeriesPoint(figure.indicator(), figure.place().code(), figure.unit(), figure.status().plan(),
				figure.terms().compared(), figure.provenance().joint(), figure.period().start(), figure.period().end());
	}

	/** Returns what came to pass of it, if it is planned. */
	public SeriesPoint outcome() {
		return new SeriesPoint(this.indicator, this.place, this.unit, FigureStatus.OUTCOME, this.compared, this.joint,
				this.start, this.end);
	}

	public SeriesPoint at(String otherPlace, LocalDate from, LocalDate to) {
		return new SeriesPoint(this.indicator, otherPlace, this.unit, this.plan, this.compared, this.joint, from, to);
	}

	/**
	 * The point without status and comparison, which all figures of the place, unit and
	 * period share.
	 */
	public SeriesPoint ofAll() {
		return new SeriesPoint(this.indicator, this.place, this.unit, "", "", false, this.start, this.end);
	}

	/** The same time of figures in another unit that are compared with something else. */
	public SeriesPoint of(String otherUnit, String otherCompared) {
		return new SeriesPoint(this.indicator, this.place, otherUnit, this.plan, otherCompared, this.joint, this.start,
				this.end);
	}

}
