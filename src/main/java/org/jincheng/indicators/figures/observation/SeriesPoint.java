package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;

/**
 * A period of a series.
 *
 * @param series the series
 * @param start the first day
 * @param end the last day
 */
public record SeriesPoint(SeriesId series, LocalDate start, LocalDate end) {

	/** Returns the period of the series of a figure. */
	public static SeriesPoint of(Observation figure) {
		return new SeriesPoint(SeriesId.of(figure), figure.period().start(), figure.period().end());
	}

	/** Returns what came to pass of it, if it is planned. */
	public SeriesPoint outcome() {
		return new SeriesPoint(this.series.outcome(), this.start, this.end);
	}

	public SeriesPoint at(String otherPlace, LocalDate from, LocalDate to) {
		return new SeriesPoint(this.series.at(otherPlace), from, to);
	}

	/**
	 * The point without status and comparison, which all figures of the place, unit and
	 * period share.
	 */
	public SeriesPoint ofAll() {
		return new SeriesPoint(
				new SeriesId(this.series.indicator(), this.series.place(), this.series.unit(), "", "", false),
				this.start, this.end);
	}

	/** The same time of figures in another unit that are compared with something else. */
	public SeriesPoint of(String otherUnit, String otherCompared) {
		return new SeriesPoint(new SeriesId(this.series.indicator(), this.series.place(), otherUnit, this.series.plan(),
				otherCompared, this.series.joint()), this.start, this.end);
	}

}
