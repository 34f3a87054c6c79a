package org.jincheng.indicators.figures.observation;

import org.jspecify.annotations.Nullable;

/**
 * A figure with another one of its series, of which a transform makes a new one.
 *
 * @param level the figure
 * @param base what it is set against; null for the shortest sum of a year
 * @param ownBase what the publication of the figure states instead of that; null where it
 * states nothing else
 * @param ownChange the change on the period of the base that the publication of the
 * figure states, in percent; null where it states none
 */
public record TransformPair(Observation level, @Nullable Observation base, @Nullable Observation ownBase,
		@Nullable Observation ownChange) {

	/** The figure, as one that is sorted as what follows from both. */
	public Observation sortedAs(Transform transform) {
		return new PairedRow(this.level, (this.base != null) ? this.base.period() : null).sortedAs(transform);
	}

}
