package org.jincheng.indicators.figures.derivation;

import java.util.Optional;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Transform;
import org.jspecify.annotations.Nullable;

/** Computes what a transform makes of figures. */
public interface TransformRule {

	/**
	 * Computes what a figure is made.
	 * @param base the figure of its series that it is set against; null for a sum that
	 * has no shorter one
	 * @return the figure; empty if none follows
	 */
	Optional<Observation> apply(Transform transform, Observation level, @Nullable Observation base);

}
