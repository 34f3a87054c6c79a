package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The physical or economic quantity that a unit measures. Units of the same dimension can
 * be converted into each other if both have a scale.
 */
public enum Dimension implements NamedTerm {

	MONEY, RATIO,

	/** What is counted comes in whole numbers only. */
	COUNT,

	LENGTH, AREA, VOLUME, MASS, ENERGY, POWER, TEMPERATURE, TIME, OTHER;

	@EnumeratedValue
	private final String code = code();

}
