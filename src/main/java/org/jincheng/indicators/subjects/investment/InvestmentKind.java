package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What the money of an investment is. */
enum InvestmentKind implements NamedTerm {

	FUND("fund", "Fund", "基金"),

	CONTRACT("contract", "Contract", "合同"),

	SPENDING("spending", "Spending", "支出");

	@EnumeratedValue
	private final String code;

	private final Text text;

	InvestmentKind(String code, String en, String zh) {
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
