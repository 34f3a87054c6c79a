package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The prices that money is measured at: {@code current} (those of the period itself) or
 * {@code constant} (those of one year, so that changes are changes of volume).
 */
public enum Prices implements NamedTerm {

	/** Those of its own period. */
	CURRENT,

	/** Those of one period for all, so that a change is one of volume. */
	CONSTANT;

	@EnumeratedValue
	private final String code = code();

}
