package org.jincheng.indicators.subjects.metric;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The flow across the border that a trade metric measures. */
enum TradeFlow implements NamedTerm {

	FOREIGN_TRADE, FOREIGN_INVESTMENT, EXPORTS, IMPORTS, OUTBOUND_INVESTMENT;

	@EnumeratedValue
	private final String code = code();

}
