package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * Which part of its period a value describes: {@code end-of-period} (a stock on the last
 * day), {@code average} (the mean over the period) or {@code sum} (a flow, added up over
 * the period).
 */
public enum Timing implements NamedTerm {

	/** A stock, counted on its last day. */
	END_OF_PERIOD,

	/** The mean over it. */
	AVERAGE,

	/** A flow, added up over it. */
	SUM;

	@EnumeratedValue
	private final String code = code();

}
