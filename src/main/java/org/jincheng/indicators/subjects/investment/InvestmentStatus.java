package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.subjects.report.Progress;

/** The progress of an investment, from planned to spent, suspended or cancelled. */
public enum InvestmentStatus implements Progress {

	PLANNED, SET_UP, CONTRACTED,

	/** Part of the money is spent. */
	UNDER_WAY,

	SPENT,

	/** Interrupted: it may go on. */
	SUSPENDED,

	/** Given up. */
	CANCELLED;

	@EnumeratedValue
	private final String code = code();

}
