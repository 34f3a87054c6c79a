package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/** Which codes of a dimension are asked for. */
enum AvailabilityMode implements Term {

	/** Those that figures of the key have. */
	EXACT("exact"),

	/** Those that figures of the rest of the key have. */
	AVAILABLE("available");

	private final String code;

	AvailabilityMode(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
