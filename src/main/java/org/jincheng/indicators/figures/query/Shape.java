package org.jincheng.indicators.figures.query;

import org.jincheng.indicators.core.language.Term;

/** How a table of observations is laid out. */
enum Shape implements Term {

	/** A row for each figure. */
	LONG,

	/** A row for each period, and a column for each series. */
	WIDE;

}
