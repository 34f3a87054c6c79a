package org.jincheng.indicators.query;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import org.jincheng.indicators.observation.ObservationSelection;
import org.jspecify.annotations.Nullable;

/**
 * As of when a figure is asked for.
 *
 * @param asOf what was known at a moment of ISO 8601, such as 2026-11-24T12:00:00Z, or at
 * the end of a day in UTC; what is known now if not given; not in the future, but the day
 * may not be over yet
 */
record VintageQuery(@Parameter(schema = @Schema(type = "string")) @PastOrPresent(
		message = ObservationSelection.NOT_YET) @Nullable Instant asOf) {
}
