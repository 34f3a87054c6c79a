package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/** How much of the data to return. */
enum DataDetail implements Term {

	FULL("full", true, true), DATA_ONLY("dataonly", true, false), SERIES_KEYS_ONLY("serieskeysonly", false, false),
	NO_DATA("nodata", false, true);

	private final String code;

	private final boolean hasFigures;

	private final boolean hasAttributes;

	DataDetail(String code, boolean hasFigures, boolean hasAttributes) {
		this.code = code;
		this.hasFigures = hasFigures;
		this.hasAttributes = hasAttributes;
	}

	@Override
	public String code() {
		return this.code;
	}

	boolean hasFigures() {
		return this.hasFigures;
	}

	boolean hasAttributes() {
		return this.hasAttributes;
	}

}
