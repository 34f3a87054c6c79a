package org.jincheng.indicators.recording.changes;

import org.jincheng.indicators.core.language.Term;

/**
 * The order of revisions: {@code number} lists the oldest first, {@code -number} the
 * newest first.
 */
public enum ChangeOrder implements Term {

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
