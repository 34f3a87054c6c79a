package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/** The dimension along which the figures of a series are listed. */
enum ObservationDimension implements Term {

	TIME_PERIOD("TIME_PERIOD"),

	/** Observations are in no series. */
	ALL("AllDimensions");

	private final String code;

	ObservationDimension(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
