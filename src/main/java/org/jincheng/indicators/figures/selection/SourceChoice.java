package org.jincheng.indicators.figures.selection;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.judgement.PreferredFigures;

/**
 * Which figures to return if several sources state the same period of a series: the
 * {@code preferred} one, or those of {@code each} source.
 */
public enum SourceChoice implements Term {

	/** One figure of each period, by {@link PreferredFigures}. */
	PREFERRED,

	/** Those of each source. */
	EACH

}
