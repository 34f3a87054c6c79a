package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.Term;

/** Which figures are asked for. */
public enum OriginFilter implements Term {

	STATED, DERIVED, ALL;

}
