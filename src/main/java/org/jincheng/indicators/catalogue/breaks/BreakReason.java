package org.jincheng.indicators.catalogue.breaks;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** What was changed at a break. */
public enum BreakReason implements NamedTerm {

	/** Who or what is counted, as enterprises above another size. */
	COVERAGE,

	/** What belongs to the place. */
	TERRITORY,

	/** Estimates, by those of a census. */
	CENSUS,

	/** What is sorted into which category. */
	CLASSIFICATION,

	/** How it is measured or computed. */
	METHOD;

	@EnumeratedValue
	private final String code = code();

}
