package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How far the base of a change is before its period, where the dates of both do not tell
 * it.
 */
public enum StatedDistance implements NamedTerm {

	/** From the end of the last year: 比年初增加. */
	YEAR_START;

	@EnumeratedValue
	private final String code = code();

}
