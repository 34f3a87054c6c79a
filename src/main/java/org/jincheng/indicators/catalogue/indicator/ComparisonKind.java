package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How a value compares: {@code times-more} ("68 times more than"),
 * {@code multiple-of-base} ("three times the"), {@code change} on a base, {@code rank} (1
 * is first) or {@code of-plan} (percent of a plan). An {@code average-change} is a mean a
 * year, and a {@code change-of-change} compares growth with earlier growth. A
 * {@code contribution} and a {@code contribution-rate} are parts of the change of a
 * whole.
 */
public enum ComparisonKind implements NamedTerm {

	TIMES_MORE, MULTIPLE_OF_BASE,

	/**
	 * The change on the base period: in percent relative, in another unit absolute, and
	 * negative where it is a fall.
	 */
	CHANGE,

	/** The mean change a year since the base period: 年均增长5.6%. */
	AVERAGE_CHANGE,

	/**
	 * How much of the change of a whole on the base period is due to it, in percentage
	 * points: 拉动2.7个百分点.
	 */
	CONTRIBUTION,

	/** The same in percent of that change: 贡献率55.1%. */
	CONTRIBUTION_RATE,

	/**
	 * How much faster or slower something changes than in the base period, in percentage
	 * points: 增速加快0.7个百分点.
	 */
	CHANGE_OF_CHANGE,

	/** The place in an order, the first of which is 1, in the unit {@code rank}. */
	RANK,

	/** What is done of what was planned, in percent. */
	OF_PLAN;

	@EnumeratedValue
	private final String code = code();

	boolean isOfRanksOrPlans() {
		return this == RANK || this == OF_PLAN;
	}

	/**
	 * Returns whether values have a base period: what is compared with no other place.
	 * @param isWithPlace whether they are compared with another place
	 */
	public boolean needsBase(boolean isWithPlace) {
		return !isWithPlace && !isOfRanksOrPlans();
	}

	/** Whether values are parts of the change of a whole. */
	public boolean isOfContributions() {
		return this == CONTRIBUTION || this == CONTRIBUTION_RATE;
	}

	/** Whether values are how much something rose or fell, so that a rise has a plus. */
	public boolean isSigned() {
		return this == CHANGE || this == AVERAGE_CHANGE || this == CONTRIBUTION || this == CHANGE_OF_CHANGE;
	}

}
