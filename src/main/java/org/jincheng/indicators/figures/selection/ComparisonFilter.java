package org.jincheng.indicators.figures.selection;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

/** What figures are compared with; {@code none} for figures that stand for themselves. */
public enum ComparisonFilter implements Term {

	TIMES_MORE(ComparisonKind.TIMES_MORE), MULTIPLE_OF_BASE(ComparisonKind.MULTIPLE_OF_BASE),
	CHANGE(ComparisonKind.CHANGE), AVERAGE_CHANGE(ComparisonKind.AVERAGE_CHANGE),
	CONTRIBUTION(ComparisonKind.CONTRIBUTION), CONTRIBUTION_RATE(ComparisonKind.CONTRIBUTION_RATE),
	CHANGE_OF_CHANGE(ComparisonKind.CHANGE_OF_CHANGE), RANK(ComparisonKind.RANK), OF_PLAN(ComparisonKind.OF_PLAN),
	NONE(null);

	private final @Nullable ComparisonKind kind;

	ComparisonFilter(@Nullable ComparisonKind kind) {
		this.kind = kind;
	}

	/** Whether a figure with a comparison is asked for. */
	public boolean includes(@Nullable ComparisonKind kind) {
		return this.kind == kind;
	}

}
