package org.jincheng.indicators.figures.observation;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * Where the period comes from: {@code stated} by the source, or {@code publication} if
 * the source gives none and its date of publication stands in.
 */
public enum PeriodBasis implements NamedTerm {

	STATED,

	/** The date of publication, where the source states no period. */
	PUBLICATION;

	@EnumeratedValue
	private final String code = code();

}
