package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * Whether a figure is an outcome ({@code actual}, {@code provisional}: will be revised,
 * {@code estimate}: calculated from a part), a {@code forecast} (expected) or a
 * {@code target} (planned). A plan is never an outcome.
 */
public enum FigureStatus implements NamedTerm {

	/** It was counted or measured. */
	ACTUAL,

	/** It was counted or measured, and will be revised. */
	PROVISIONAL,

	/** It was calculated from a part, as from a sample. */
	ESTIMATE,

	/** It is expected. */
	FORECAST,

	/** It is planned or set. */
	TARGET;

	/** The plan of what was counted, measured or calculated. */
	public static final String OUTCOME = "outcome";

	/** Whether it is planned or expected. */
	public boolean isPlan() {
		return this == FORECAST || this == TARGET;
	}

	/** What all outcomes have in common, and else the status itself. */
	public String plan() {
		return isPlan() ? code() : OUTCOME;
	}

	/** Returns the same in SQL, as the index of series has it. */
	public static String planSql(String row) {
		return "(case when %1$s.status in ('forecast', 'target') then %1$s.status else '%2$s' end)".formatted(row,
				OUTCOME);
	}

}
