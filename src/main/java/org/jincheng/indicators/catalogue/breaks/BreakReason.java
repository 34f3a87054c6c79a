package org.jincheng.indicators.catalogue.breaks;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The kind of change that caused a break: {@code coverage} (who or what is counted),
 * {@code territory} (what belongs to the place), {@code census} (estimates follow a new
 * census), {@code classification} (what belongs to which category) or {@code method} (how
 * it is measured or computed).
 */
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
