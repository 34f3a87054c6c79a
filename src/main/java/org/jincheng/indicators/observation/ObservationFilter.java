package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are asked for; what is null does not narrow them.
 *
 * @param indicator the codes of their indicators
 * @param topic the codes of their topics
 * @param place the codes of their places
 * @param unit the codes of their units
 * @param source the ids of their sources
 * @param from where their periods start at the earliest
 * @param to where their periods end at the latest
 * @param latest how many periods of each series, newest first
 * @param asOf the moment whose knowledge is asked for; now if null
 * @param origin whether stated, derived or both; stated if null
 * @param count whether to count them all; not if null
 */
record ObservationFilter(
		@Parameter(description = "Indicators, by code; repeated or separated by commas.",
				example = "[\"livelihood-budget-share\"]") @Nullable List<String> indicator,
		@Parameter(description = "Topics, by code; repeated or separated by commas.") @Nullable List<String> topic,
		@Parameter(description = "Places, by code; repeated or separated by commas.") @Nullable List<String> place,
		@Parameter(description = "Units, by code; repeated or separated by commas.") @Nullable List<String> unit,
		@Parameter(description = "Sources, by id; repeated or separated by commas.") @Nullable List<String> source,
		@Parameter(description = "Only periods that start on this date or later: a day, a month or a year of ISO 8601.",
				schema = @Schema(type = "string")) @Nullable DateBound from,
		@Parameter(description = "Only periods that end on this date or earlier: a day, a month or a year of ISO 8601.",
				schema = @Schema(type = "string")) @Nullable DateBound to,
		@Parameter(
				description = "Only the newest so many of each series, which is an indicator at a place in a unit from a source.") @Nullable @Min(1) @Max(1000) Integer latest,
		@Parameter(
				description = "What was known at a moment of ISO 8601, such as `2026-11-24T12:00:00Z`, or at the end of a day in UTC.",
				schema = @Schema(type = "string")) @Nullable Instant asOf,
		@Parameter(
				description = "Figures that sources state, figures that are derived from them, or both. Stated ones if not given.") @Nullable OriginFilter origin,
		@Parameter(
				description = "Whether to count all observations that match into `total`, which is null otherwise.") @Nullable Boolean count) {

	static final ObservationFilter ALL = new ObservationFilter(null, null, null, null, null, null, null, null, null,
			null, null);

	boolean includes(OriginFilter part) {
		return (this.origin == null) ? part == OriginFilter.STATED
				: this.origin == part || this.origin == OriginFilter.ALL;
	}

}
