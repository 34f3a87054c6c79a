package org.jincheng.indicators.observation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

/**
 * A version of a figure: what was known of it from one moment to another.
 *
 * @param observation the figure as it was known
 * @param recorded the revision that recorded it
 * @param ended the revision that superseded or withdrew it; null while it stands
 */
@Schema(name = "ObservationVersion")
record ObservationVersion(@JsonUnwrapped Observation observation, Recording recorded, @Nullable Recording ended) {

	/** How they look as rows. */
	static final Table<ObservationVersion> TABLE = ObservationTable.TABLE
		.of("observation-versions", "The versions of a figure.", ObservationVersion::observation)
		.text("recorded_by", "Who recorded it.", (version) -> version.recorded().actor())
		.text("recorded_reason", "Why it was recorded so, if that was said.", (version) -> version.recorded().reason())
		.text("ended_by", "Who superseded or withdrew it.",
				(version) -> (version.ended() != null) ? version.ended().actor() : null)
		.text("ended_action", "What ended it: update or import for a correction, delete for a withdrawal.",
				(version) -> (version.ended() != null) ? version.ended().action().code() : null)
		.text("ended_reason", "Why it was superseded or withdrawn, if that was said.",
				(version) -> (version.ended() != null) ? version.ended().reason() : null);

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
