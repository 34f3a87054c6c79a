package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A figure among all that is stated of its series and period.
 *
 * @param figure the figure, with what contradicts it
 * @param preferred the preferred one; null if all are retracted
 * @param how how the figure relates to the preferred one; null if it is that
 * @param source the id of the source that took its place, or of the preferred one
 * @param published the last day on which that can have been published
 */
public record FigureWithPreferred(Observation figure, @Nullable Observation preferred, @Nullable Agreement how,
		String source, LocalDate published) {

	/** Whether it is the preferred one. */
	public boolean isPreferred() {
		return this.preferred != null && this.preferred.id().equals(this.figure.id());
	}

}
