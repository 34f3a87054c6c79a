package org.jincheng.indicators.observation;

import org.jspecify.annotations.Nullable;

/**
 * A figure with another one of its series, of which a transform makes a new one.
 *
 * @param level the figure
 * @param base what it is set against; null for the shortest sum of a year
 */
public record TransformPair(Observation level, @Nullable Observation base) {

	/** The figure, as one that is sorted as what follows from both. */
	public Observation sortedAs(Transform transform) {
		if (transform.operation() != Transform.Operation.SINGLE || this.base == null) {
			return this.level;
		}
		var period = this.level.period();
		return this.level.in(Period.of(this.base.period().end().plusDays(1), period.end(), period.basis()));
	}

}
