package org.jincheng.indicators.faces.sdmx;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.ValueForms;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of the series are asked for.
 *
 * @param startPeriod returns only periods that start in this one or later: a year,
 * {@code 2018-S1}, {@code 2018-Q1}, a month, a day, or a first day and a duration
 * ({@code 2018-01-01/P11M})
 * @param endPeriod returns only periods that end in this one or earlier
 * @param detail {@code full}, {@code dataonly} (no attributes), {@code serieskeysonly}
 * (keys of series), or {@code nodata} (keys and attributes of series). Default:
 * {@code full}
 * @param missing whether to include figures without a value, whose {@code OBS_STATUS}
 * says why there is none: {@code O} (not available), {@code M} (not applicable),
 * {@code Q} (suppressed) or {@code N} (negligible). Default: false
 * @param format the format of the response. Default: what {@code Accept} asks for
 */
record DataQuery(@Parameter(example = "2019-09") @Nullable String startPeriod, @Nullable String endPeriod,
		@Nullable DataDetail detail, @Nullable Boolean missing,
		@Parameter(schema = @Schema(type = "string", allowableValues = {
				"structurespecificdata", "csv" })) @Nullable String format){

	/**
	 * Returns what is meant of the series with some keys.
	 * @throws InvalidParametersException if a period is none, or they are in the wrong
	 * order
	 */
	SeriesSelection of(SeriesSelection keys) {
		var from = bound("startPeriod", this.startPeriod);
		var to = bound("endPeriod", this.endPeriod);
		if (from != null && to != null && from.first().isAfter(to.last())) {
			throw new InvalidParametersException(
					RequestError.of("startPeriod", this.startPeriod, "Must not be later than \"endPeriod\"."));
		}
		return keys.with(keys.observations().withPeriods(from, to).with("missing", this.missing));
	}

	private static @Nullable DateBound bound(String parameter, @Nullable String period) {
		return (period != null) ? ValueForms.read(parameter, period, TimePeriods::parse) : null;
	}

}
