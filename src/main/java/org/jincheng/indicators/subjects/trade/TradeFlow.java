package org.jincheng.indicators.subjects.trade;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What crosses the border in a trade metric. */
enum TradeFlow implements NamedTerm {

	FOREIGN_TRADE("foreign-trade", "Foreign trade", "对外贸易"),

	FOREIGN_INVESTMENT("foreign-investment", "Foreign investment", "外资"),

	EXPORTS("exports", "Exports", "出口"), IMPORTS("imports", "Imports", "进口"),

	OUTBOUND_INVESTMENT("outbound-investment", "Outbound investment", "对外投资");

	@EnumeratedValue
	private final String code;

	private final Text text;

	TradeFlow(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Text text() {
		return this.text;
	}

}
