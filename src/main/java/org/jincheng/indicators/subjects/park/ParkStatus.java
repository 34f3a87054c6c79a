package org.jincheng.indicators.subjects.park;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The progress of a park. {@code funded} means that money was invested, and no source
 * says whether the park is complete.
 */
enum ParkStatus implements NamedTerm {

	PLANNED,

	/** Money was invested in it; whether it is completed is not stated. */
	FUNDED,

	UNDER_CONSTRUCTION, COMPLETED;

	@EnumeratedValue
	private final String code = code();

}
