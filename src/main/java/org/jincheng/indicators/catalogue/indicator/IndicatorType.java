package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The type of an indicator, which decides its attributes. */
public enum IndicatorType implements NamedTerm {

	INDICATOR, INVESTMENT, TRADE_METRIC, ENVIRONMENT_METRIC;

	@EnumeratedValue
	private final String code = code();

	/** The collection that indicators of this type are changed in. */
	public String collection() {
		return code() + "s";
	}

}
