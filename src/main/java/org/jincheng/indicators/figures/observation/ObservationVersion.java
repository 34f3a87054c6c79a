package org.jincheng.indicators.figures.observation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

/**
 * A version of a figure: what was recorded from one moment to another.
 *
 * @param observation the figure as it was known
 * @param recorded the revision that recorded this version
 * @param ended the revision that superseded or withdrew this version; null if it is
 * current
 */
@Schema(name = "ObservationVersion")
public record ObservationVersion(@JsonUnwrapped Observation observation, Recording recorded,
		@Nullable Recording ended) {

	public static final Table<ObservationVersion> TABLE = new Table<>("observation-versions",
			"The versions of a figure.", ObservationVersion.class)
		.columns(Observation.TABLE, ObservationVersion::observation)
		.column("recorded_by", "recorded.actor", "Who recorded this version.")
		.column("recorded_reason", "recorded.reason", "The reason for recording this version, if given.")
		.column("ended_by", "ended.actor", "Who superseded or withdrew this version.")
		.column("ended_action", "ended.action",
				"How this version ended: update or import for a correction, delete for a withdrawal.")
		.column("ended_reason", "ended.reason", "The reason for the correction or withdrawal, if given.");

	/**
	 * A revision that recorded, superseded or withdrew a figure.
	 *
	 * @param revision the number of the revision
	 * @param recordedAt the time of the revision
	 * @param actor who made the revision
	 * @param action the kind of change. {@code update} and {@code import} supersede a
	 * figure, {@code delete} withdraws it
	 * @param reason the reason, if the curator gave one; otherwise null
	 */
	public record Recording(long revision, Instant recordedAt, String actor, RevisionAction action,
			@Nullable String reason) {
	}

}
