package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** Which figures of an indicator are better, by which targets without a bound are met. */
public enum Aim implements NamedTerm {

	MORE, LESS;

	@EnumeratedValue
	private final String code = code();

}
