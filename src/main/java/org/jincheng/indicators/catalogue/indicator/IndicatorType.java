package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** The type of an indicator, which decides its attributes. */
public enum IndicatorType implements NamedTerm {

	INDICATOR("indicator", "indicators", "Indicator", "指标"),

	INVESTMENT("investment", "investments", "Investment", "投资"),

	TRADE_METRIC("trade-metric", "trade-metrics", "Trade metric", "贸易指标"),

	ENVIRONMENT_METRIC("environment-metric", "environment-metrics", "Environment metric", "环境指标");

	@EnumeratedValue
	private final String code;

	private final String collection;

	private final Text text;

	IndicatorType(String code, String collection, String en, String zh) {
		this.code = code;
		this.collection = collection;
		this.text = new Text(en, zh);
	}

	/** The collection that indicators of this type are changed in. */
	public String collection() {
		return this.collection;
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
