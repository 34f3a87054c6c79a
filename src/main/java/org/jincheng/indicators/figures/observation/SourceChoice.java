package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.Term;

/** Whose figures are asked for where several sources state a period of a series. */
public enum SourceChoice implements Term {

	/** One figure of each period, by {@link PreferredFigures}. */
	PREFERRED,

	/** Those of each source. */
	EACH;

}
