package org.jincheng.indicators.subjects.initiative;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The kind of an initiative. */
public enum InitiativeKind implements NamedTerm {

	POLICY, GOAL, PROJECT, INSTITUTION, INFRASTRUCTURE, TRAINING, ACHIEVEMENT;

	@EnumeratedValue
	private final String code = code();

}
