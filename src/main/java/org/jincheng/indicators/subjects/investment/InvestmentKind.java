package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The kind of money: a {@code fund}, a {@code contract} or {@code spending}. */
enum InvestmentKind implements NamedTerm {

	FUND, CONTRACT, SPENDING;

	@EnumeratedValue
	private final String code = code();

}
