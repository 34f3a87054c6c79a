package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PastOrPresent;
import org.jincheng.indicators.request.DateBound;
import org.jincheng.indicators.request.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of an indicator are asked for; what is not given does not narrow them.
 *
 * @param place places, by code, each with the groups that it is in; repeated or separated
 * by commas
 * @param unit units, by code; repeated or separated by commas
 * @param source sources, by id; repeated or separated by commas
 * @param status whether figures came to pass; repeated or separated by commas
 * @param comparison what figures are compared with, or {@code none}; repeated or
 * separated by commas
 * @param from only periods that start on this date or later: a day, a month or a year of
 * ISO 8601
 * @param to only periods that end on this date or earlier: a day, a month or a year of
 * ISO 8601
 * @param asOf what was known at a moment of ISO 8601, such as 2026-11-24T12:00:00Z, or at
 * the end of a day in UTC; what stands now if not given; not in the future, but the day
 * may not be over yet
 * @param origin figures that sources state, figures that are derived from them, or both;
 * both if not given
 * @param transform what to make of the figures, one by one, as for observations
 * @param base the period that an index is 100 in: a day, a month or a year of ISO 8601,
 * or the first and the last of them, such as 2018-01/2018-11
 */
public record FigureSelection(@Nullable List<String> place, @Nullable List<String> unit, @Nullable List<String> source,
		@Nullable List<FigureStatus> status, @Nullable List<ComparisonFilter> comparison, @Nullable DateBound from,
		@Nullable DateBound to,
		@Parameter(schema = @Schema(type = "string")) @PastOrPresent(
				message = FigureSelection.NOT_YET) @Nullable Instant asOf,
		@Nullable OriginFilter origin, @Nullable Transform transform,
		@Parameter(schema = @Schema(type = "string")) @Nullable DateSpan base) {

	/** What is wrong with a moment in the future. */
	public static final String NOT_YET = "must not be in the future: nothing is known of then";

	/** Returns the filter for the figures of an indicator. */
	ObservationFilter of(String indicator) {
		var origin = (this.origin == null && this.transform == null) ? OriginFilter.ALL : this.origin;
		return new ObservationFilter(List.of(indicator), null, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, null, this.asOf, origin, this.transform, this.base, null);
	}

}
