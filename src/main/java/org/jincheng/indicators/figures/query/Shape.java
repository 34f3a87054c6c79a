package org.jincheng.indicators.figures.query;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;

/** The layout of a table of figures. */
enum Shape implements Term {

	/** A row for each figure. */
	LONG,

	/** A row for each period, and a column for each series. */
	WIDE,

	/** A row for each place, and a column for each period. */
	YEARS;

	/** The most columns that a sheet of Excel has. */
	private static final int MAX_COLUMNS = 1 << 14;

	/**
	 * Refuses a table that no sheet can have.
	 * @throws InvalidParametersException if it has more columns
	 */
	void checkColumns(int columns) {
		if (columns > MAX_COLUMNS) {
			throw new InvalidParametersException(RequestError.of("shape", code(), """
					The table has more than %,d columns, the limit of an Excel sheet. Select fewer \
					figures with indicator, topic, place, within, unit, source, status, comparison, \
					from, to or origin.""".formatted(MAX_COLUMNS)));
		}
	}

}
