package org.jincheng.indicators.subjects.park;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.subjects.report.Progress;

/**
 * The progress of a park. {@code funded} means that money was invested, and no source
 * says whether the park is complete.
 */
public enum ParkStatus implements Progress {

	PLANNED,

	/** Money was invested in it; whether it is completed is not stated. */
	FUNDED,

	UNDER_CONSTRUCTION, COMPLETED,

	/** Interrupted: it may go on. */
	SUSPENDED,

	/** Given up. */
	CANCELLED;

	@EnumeratedValue
	private final String code = code();

}
