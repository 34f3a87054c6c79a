package org.jincheng.indicators.subjects.initiative;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** What sort of thing an initiative is. */
public enum InitiativeKind implements NamedTerm {

	POLICY, GOAL, PROJECT, INSTITUTION, INFRASTRUCTURE, TRAINING, ACHIEVEMENT;

	@EnumeratedValue
	private final String code = code();

}
