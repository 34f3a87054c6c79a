package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.core.language.Term;

/** What the dataset says of a claim. */
enum Verdict implements Term {

	/** What sources state implies it. */
	AGREES("agrees"),

	/** Sources state otherwise. */
	CONTRADICTS("contradicts"),

	/** What sources state neither implies nor contradicts it. */
	UNKNOWN("unknown");

	private final String code;

	Verdict(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
