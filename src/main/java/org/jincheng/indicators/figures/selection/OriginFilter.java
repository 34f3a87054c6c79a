package org.jincheng.indicators.figures.selection;

import org.jincheng.indicators.core.language.Term;

/**
 * The origin of figures: {@code stated} by sources, {@code derived} from stated ones, or
 * {@code all}.
 */
public enum OriginFilter implements Term {

	STATED, DERIVED, ALL

}
