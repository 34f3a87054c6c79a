package org.jincheng.indicators.figures.query;

import org.jincheng.indicators.core.language.Term;

/** How a table of observations is laid out. */
enum Shape implements Term {

	/** A row for each figure. */
	LONG("long"),
	/** A row for each period, and a column for each series. */
	WIDE("wide");

	private final String code;

	Shape(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
