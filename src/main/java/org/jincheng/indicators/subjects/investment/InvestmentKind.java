package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** What the money of an investment is. */
enum InvestmentKind implements NamedTerm {

	FUND, CONTRACT, SPENDING;

	@EnumeratedValue
	private final String code = code();

}
