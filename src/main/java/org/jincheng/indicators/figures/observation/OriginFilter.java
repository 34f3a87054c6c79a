package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.Term;

/** Which figures are asked for. */
public enum OriginFilter implements Term {

	STATED("stated"), DERIVED("derived"), ALL("all");

	private final String code;

	OriginFilter(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
