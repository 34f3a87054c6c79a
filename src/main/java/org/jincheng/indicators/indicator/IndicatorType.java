package org.jincheng.indicators.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** The kind of indicator, which says what attributes it has. */
enum IndicatorType implements Term {

	INDICATOR("indicator", "Indicator", "指标"),

	INVESTMENT("investment", "Investment", "投资"),

	TRADE_METRIC("trade-metric", "Trade metric", "贸易指标"),

	ENVIRONMENT_METRIC("environment-metric", "Environment metric", "环境指标");

	@EnumeratedValue
	private final String code;

	private final Text text;

	IndicatorType(String code, String en, String zh) {
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
