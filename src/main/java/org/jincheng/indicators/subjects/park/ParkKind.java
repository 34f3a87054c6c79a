package org.jincheng.indicators.subjects.park;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The kind of a park. */
enum ParkKind implements NamedTerm {

	INDUSTRIAL, GREEN, SCIENCE, LOGISTICS, AGRICULTURAL;

	@EnumeratedValue
	private final String code = code();

}
