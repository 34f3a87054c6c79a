package org.jincheng.indicators.observation;

import java.util.Optional;

import org.jincheng.indicators.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** Computes what a transform makes of figures. */
public interface TransformRule {

	/**
	 * Returns why a transform of values in a unit means nothing, and what to ask for
	 * instead; empty if it means something.
	 * @param unit the code of the unit
	 * @param dimension what it measures, or of a rate what the unit over the line does;
	 * null if that is not known
	 */
	Optional<String> objection(Transform transform, String unit, @Nullable Dimension dimension);

	/**
	 * Computes what a figure is made.
	 * @param base the figure of its series that it is set against; null for a sum that
	 * has no shorter one
	 * @return the figure; empty if none follows
	 */
	Optional<Observation> apply(Transform transform, Observation level, @Nullable Observation base);

}
