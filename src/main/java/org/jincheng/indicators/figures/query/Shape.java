package org.jincheng.indicators.figures.query;

import org.jincheng.indicators.core.language.Term;

/** The layout of a table of figures. */
enum Shape implements Term {

	/** A row for each figure. */
	LONG,

	/** A row for each period, and a column for each series. */
	WIDE,

	/** A row for each place, and a column for each period. */
	YEARS;

}
