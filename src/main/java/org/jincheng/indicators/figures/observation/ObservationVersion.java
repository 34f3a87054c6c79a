package org.jincheng.indicators.figures.observation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

/**
 * A version of a figure: what was known of it from one moment to another.
 *
 * @param observation the figure as it was known
 * @param recorded the revision that recorded it
 * @param ended the revision that superseded or withdrew it; null while it stands
 */
@Schema(name = "ObservationVersion")
public record ObservationVersion(@JsonUnwrapped Observation observation, Recording recorded,
		@Nullable Recording ended) {

	public static final Table<ObservationVersion> TABLE = Table
		.of("observation-versions", "The versions of a figure.", ObservationVersion.class)
		.columns(Observation.TABLE, ObservationVersion::observation)
		.column("recorded_by", "recorded.actor", "Who recorded it.")
		.column("recorded_reason", "recorded.reason", "Why it was recorded so, if that was said.")
		.column("ended_by", "ended.actor", "Who superseded or withdrew it.")
		.column("ended_action", "ended.action",
				"What ended it: update or import for a correction, delete for a withdrawal.")
		.column("ended_reason", "ended.reason", "Why it was superseded or withdrawn, if that was said.");

	/**
	 * A revision, as far as it is about one figure.
	 *
	 * @param revision its number
	 * @param recordedAt when it was
	 * @param actor who made it
	 * @param action what was done: a figure is superseded by {@code update} or
	 * {@code import}, and withdrawn by {@code delete}
	 * @param reason why, if that was said; null otherwise
	 */
	record Recording(long revision, Instant recordedAt, String actor, RevisionAction action, @Nullable String reason) {
	}

}
