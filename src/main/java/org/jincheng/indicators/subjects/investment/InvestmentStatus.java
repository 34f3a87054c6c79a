package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The progress of an investment, from planned to spent. */
enum InvestmentStatus implements NamedTerm {

	PLANNED, SET_UP, CONTRACTED,

	/** Part of the money is spent. */
	UNDER_WAY,

	SPENT;

	@EnumeratedValue
	private final String code = code();

}
