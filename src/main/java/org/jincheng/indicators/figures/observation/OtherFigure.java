package org.jincheng.indicators.figures.observation;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Another figure of the same series and period.
 *
 * @param observation the other figure
 * @param how how the other figure relates to this one
 * @param possiblyNewer whether the other figure may be newer, since the day on which this
 * one was published is not known; absent if not
 */
@Schema(name = "StatedBeside")
public record OtherFigure(Observation observation, Agreement how,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean possiblyNewer) {

	/** The same of the other figure with more that is known of it. */
	public OtherFigure with(Observation other) {
		return new OtherFigure(other, this.how, this.possiblyNewer);
	}

	/** Whether the other figure is the same number, and its source retracted it. */
	@JsonIgnore
	public boolean isRetractedAlike() {
		return this.how == Agreement.AGREES && Objects.requireNonNull(this.observation.source()).retractedBy() != null;
	}

}
