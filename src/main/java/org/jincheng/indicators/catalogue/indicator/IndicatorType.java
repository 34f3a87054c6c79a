package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.core.language.NamedTerm;

/** The type of an indicator, which decides its attributes. */
public enum IndicatorType implements NamedTerm {

	INDICATOR, INVESTMENT, TRADE_METRIC, ENVIRONMENT_METRIC;

	/** The collection that indicators of this type are changed in. */
	public String collection() {
		return code() + "s";
	}

}
