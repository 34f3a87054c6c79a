package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** What of its period a value tells. */
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
