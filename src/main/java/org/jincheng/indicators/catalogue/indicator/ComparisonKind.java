package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How a value compares: {@code times-more} ("68 times more than"),
 * {@code multiple-of-base} ("three times the"), {@code change} on a base, {@code rank} (1
 * is first) or {@code of-plan} (percent of a plan).
 */
public enum ComparisonKind implements NamedTerm {

	TIMES_MORE, MULTIPLE_OF_BASE,

	/**
	 * The change on the base period: in percent relative, in another unit absolute, and
	 * negative where it is a fall.
	 */
	CHANGE,

	/** The place in an order, the first of which is 1, in the unit {@code rank}. */
	RANK,

	/** What is done of what was planned, in percent. */
	OF_PLAN;

	@EnumeratedValue
	private final String code = code();

	boolean isOfRanksOrPlans() {
		return this == RANK || this == OF_PLAN;
	}

}
