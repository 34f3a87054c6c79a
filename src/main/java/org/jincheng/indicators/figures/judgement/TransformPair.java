package org.jincheng.indicators.figures.judgement;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.Transform;
import org.jspecify.annotations.Nullable;

/**
 * A figure with another one of its series, of which a transform makes a new one.
 *
 * @param transform what is made of both
 * @param level the figure
 * @param base what it is set against: of the publication of the figure where that states
 * one, else preferred; null for a sum that is a single period
 * @param stated the change in percent on the period of the base that the publication of
 * the figure states itself; null where it states none
 * @param mixed whether both are of two publishers, or one took the place of an older
 * figure, and the other is of another publication
 * @param across the break between both, over which nothing is computed; null if there is
 * none
 */
public record TransformPair(Transform transform, Observation level, @Nullable Observation base,
		@Nullable Observation stated, boolean mixed, Observation.@Nullable SeriesBreak across) {

	/** The figure, as one that is sorted as what follows from both. */
	public Observation sorted() {
		return new PairedRow(this.transform, this.level, (this.base != null) ? this.base.period() : null).sorted();
	}

}
