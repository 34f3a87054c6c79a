package org.jincheng.indicators.subjects.initiative;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The progress of an initiative, from planned to done. */
public enum InitiativeStatus implements NamedTerm {

	PLANNED, SITE_SELECTION, UNDER_WAY, UNDER_CONSTRUCTION, DONE;

	@EnumeratedValue
	private final String code = code();

}
