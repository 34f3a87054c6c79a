package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.List;

import org.jincheng.indicators.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of which series are asked for; what is null does not narrow them.
 *
 * @param keys the codes of series
 * @param period the first and the last day that periods may have; each may be null
 * @param first only the first so many periods of each series
 * @param last only the last so many periods of each series
 * @param since only what was recorded after a moment
 * @param hasHistory whether superseded and withdrawn versions are asked for too
 */
public record SeriesSelection(Keys keys, Bounds period, @Nullable Integer first, @Nullable Integer last,
		@Nullable Instant since, boolean hasHistory) {

	/** The part that all queries of figures have. */
	ObservationFilter figures() {
		return ObservationFilter.of(
				this.keys.indicator, null, this.keys.place, this.keys.unit, (this.keys.source != null)
						? this.keys.source.stream().map(SeriesKey::sourceId).distinct().toList() : null,
				this.keys.status, null, this.period.from, this.period.to, null, null, null, null);
	}

	/**
	 * The codes that series may have; what is null may be any.
	 *
	 * @param frequency the frequencies of periods
	 * @param indicator the codes of indicators
	 * @param place the codes of places, without the groups that they are in
	 * @param unit the codes of units
	 * @param compared what figures are compared with, as in {@link SeriesKey}
	 * @param status whether figures came to pass
	 * @param source the ids of sources, as in {@link SeriesKey}
	 */
	public record Keys(@Nullable List<Frequency> frequency, @Nullable List<String> indicator,
			@Nullable List<String> place, @Nullable List<String> unit, @Nullable List<String> compared,
			@Nullable List<FigureStatus> status, @Nullable List<String> source) {
	}

	/**
	 * When periods may be.
	 *
	 * @param from they start on its first day or later
	 * @param to they end on its last day or earlier
	 */
	public record Bounds(@Nullable DateBound from, @Nullable DateBound to) {
	}

}
