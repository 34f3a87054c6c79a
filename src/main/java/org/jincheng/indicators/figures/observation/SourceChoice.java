package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.Term;

/** Whose figures are asked for where several sources state a period of a series. */
public enum SourceChoice implements Term {

	/** One figure of each period, by {@link PreferredFigures}. */
	PREFERRED("preferred"),

	/** Those of each source. */
	EACH("each");

	private final String code;

	SourceChoice(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
