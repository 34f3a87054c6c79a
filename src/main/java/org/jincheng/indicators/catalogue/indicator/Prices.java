package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The prices that an amount of money is measured at. */
public enum Prices implements NamedTerm {

	/** Those of its own period. */
	CURRENT,

	/** Those of one period for all, so that a change is one of volume. */
	CONSTANT;

	@EnumeratedValue
	private final String code = code();

}
