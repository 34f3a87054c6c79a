package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/** The dimension whose values a series has observations for. */
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
