package org.jincheng.indicators.reading;

import org.jincheng.indicators.core.language.Term;

/** What a numeral is. */
public enum Kind implements Term {

	/** A value of something that is counted or measured. */
	FIGURE("figure"),

	/** A moment, a span, or a length of time that only dates something. */
	DATE("date"),

	/** A rank or a place in an order. */
	ORDINAL("ordinal"),

	/** A part of a name, as in Highway 207 and PM2.5. */
	NAME("name"),

	/** Anything else, as in "one of them". */
	OTHER("other");

	private final String code;

	Kind(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
