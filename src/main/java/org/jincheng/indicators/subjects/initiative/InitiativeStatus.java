package org.jincheng.indicators.subjects.initiative;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.subjects.report.Progress;

/** The progress of an initiative, from planned to done, suspended or cancelled. */
public enum InitiativeStatus implements Progress {

	PLANNED, SITE_SELECTION, UNDER_WAY, UNDER_CONSTRUCTION, DONE,

	/** Interrupted: it may go on. */
	SUSPENDED,

	/** Given up. */
	CANCELLED;

	@EnumeratedValue
	private final String code = code();

}
