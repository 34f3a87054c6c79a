package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.Term;

/** How what else is stated of a series and a period stands to a figure. */
public enum Agreement implements Term {

	/** It says the same number, or the same with more digits. */
	AGREES("agrees"),

	/** It says the same number with fewer digits. */
	ROUNDED("rounded"),

	/** It says less, and what it says follows from the figure. */
	IMPLIED("implied"),

	/** It is neither implied nor excluded. */
	OPEN("open"),

	/** Its publisher has changed it, or a later outcome or plan has taken its place. */
	REVISED("revised"),

	/** Its source copies or translates another one. */
	COPY("copy"),

	/** Both cannot be true. */
	CONTRADICTS("contradicts");

	private final String code;

	Agreement(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
