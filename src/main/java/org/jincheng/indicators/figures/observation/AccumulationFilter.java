package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The kinds of series by what their figures run on over: {@code year-to-date}, which
 * first quarters and Januaries are in, too, or {@code none}, where they are single
 * periods.
 */
public enum AccumulationFilter implements NamedTerm {

	YEAR_TO_DATE("YTD"), NONE("_Z");

	/** The code in SDMX, which calls what does not apply {@code _Z}. */
	private final String sdmx;

	AccumulationFilter(String sdmx) {
		this.sdmx = sdmx;
	}

	/** Returns the code in SDMX. */
	public String sdmx() {
		return this.sdmx;
	}

	/** Returns that of the series that a figure is said to be in. */
	public static AccumulationFilter of(Observation figure) {
		return (figure.subject().accumulation() != null) ? YEAR_TO_DATE : NONE;
	}

	/** Whether a figure is in such a series. */
	public boolean includes(Observation figure) {
		return (this == YEAR_TO_DATE) ? figure.isToDate() : of(figure) == NONE;
	}

	/** Returns the same in SQL: the condition for a row. */
	public String sql(String row) {
		return (this == YEAR_TO_DATE) ? Accumulation.isToDateSql(row) : "not " + Accumulation.sql(row);
	}

}
