package org.jincheng.indicators.figures.selection;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

/** What figures are compared with; {@code none} for figures that stand for themselves. */
public enum ComparisonFilter implements Term {

	TIMES_MORE, MULTIPLE_OF_BASE, CHANGE, AVERAGE_CHANGE, CONTRIBUTION, CONTRIBUTION_RATE, CHANGE_OF_CHANGE, RANK,
	OF_PLAN, NONE;

	/** Whether a figure with a comparison is asked for. */
	public boolean includes(@Nullable ComparisonKind kind) {
		return name().equals((kind != null) ? kind.name() : NONE.name());
	}

}
