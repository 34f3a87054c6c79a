package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * What a unit measures: those of one dimension can be converted, if both have a scale.
 */
public enum Dimension implements NamedTerm {

	MONEY, RATIO,

	/** What is counted comes in whole numbers only. */
	COUNT,

	LENGTH, AREA, VOLUME, MASS, ENERGY, POWER, TEMPERATURE, TIME, OTHER;

	@EnumeratedValue
	private final String code = code();

}
