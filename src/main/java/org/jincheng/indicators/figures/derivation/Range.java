package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a number may be, by its printed digits and its qualifier.
 *
 * @param low the least; null where there is none
 * @param high the most; null where there is none
 */
record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {

	/** What a stated figure allows. */
	static Range of(Observation stated) {
		var range = of(Estimate.of(stated), stated.relation());
		return (stated.quantity().upper() != null && range.high != null)
				? new Range(range.low, range.high.add(stated.quantity().upper().subtract(stated.value()))) : range;
	}

	/** What an estimate allows; about a number may be any. */
	static Range of(Estimate estimate, Relation relation) {
		var isAny = relation == Relation.APPROXIMATE;
		return new Range((isAny || relation.isUnboundedBelow(estimate.value())) ? null : estimate.low(),
				(isAny || relation.isUnboundedAbove(estimate.value())) ? null : estimate.high());
	}

	/** Whether no number is in both. */
	boolean isDisjointFrom(Range other) {
		return isBelow(other) || other.isBelow(this);
	}

	private boolean isBelow(Range other) {
		return this.high != null && other.low != null && this.high.compareTo(other.low) < 0;
	}

}
