package org.jincheng.indicators.changes;

import org.jincheng.indicators.language.Term;

/** An order of revisions. */
enum ChangeOrder implements Term {

	/** The oldest first. */
	NUMBER("number"),

	/** The newest first. */
	NUMBER_DESCENDING("-number");

	private final String code;

	ChangeOrder(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
