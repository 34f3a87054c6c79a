package org.jincheng.indicators.catalogue.breaks;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The kind of change that caused a break. {@code coverage} changes who or what is
 * counted, {@code territory} the place, {@code census} the base of estimates,
 * {@code classification} the categories, and {@code method} the way of measuring or
 * computing.
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
