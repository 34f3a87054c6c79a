package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.List;

import org.jincheng.indicators.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * Which figures another package asks for; what is null does not narrow them.
 *
 * @param indicator the codes of their indicators
 * @param topic the codes of their topics
 * @param place the codes of their places, each with the groups that it is in
 * @param within the codes of places that theirs lie in
 * @param unit the codes of their units
 * @param source the ids of their sources
 * @param status whether they came to pass
 * @param comparison what they are compared with
 * @param from only periods that start then or later
 * @param to only periods that end then or earlier
 * @param latest only the newest so many of each series
 * @param asOf what was known at a moment
 * @param origin those that sources state, derived ones, or both; stated ones where it is
 * null
 */
public record FigureRequest(@Nullable List<String> indicator, @Nullable List<String> topic,
		@Nullable List<String> place, @Nullable List<String> within, @Nullable List<String> unit,
		@Nullable List<String> source, @Nullable List<FigureStatus> status, @Nullable List<ComparisonFilter> comparison,
		@Nullable DateBound from, @Nullable DateBound to, @Nullable Integer latest, @Nullable Instant asOf,
		@Nullable OriginFilter origin) {

	ObservationFilter filter() {
		return ObservationFilter.of(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.asOf, this.origin, null);
	}

	PlaceScope scope() {
		return new PlaceScope(this.within, null);
	}

}
