package org.jincheng.indicators.observation;

import org.jincheng.indicators.language.Term;

/** Where the period of a figure comes from. */
public enum PeriodBasis implements Term {

	STATED("stated"),
	/** The date of publication, where the source states no period. */
	PUBLICATION("publication");

	private final String code;

	PeriodBasis(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
