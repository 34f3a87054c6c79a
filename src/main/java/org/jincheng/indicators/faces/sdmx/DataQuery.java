package org.jincheng.indicators.faces.sdmx;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of the series are asked for.
 *
 * @param startPeriod returns only periods that start in this one or later: a year,
 * {@code 2018-S1}, {@code 2018-Q1}, a month, {@code 2018-W05}, a day, or a first day and
 * a duration ({@code 2018-01-01/P11M})
 * @param endPeriod returns only periods that end in this one or earlier
 * @param firstNObservations returns only the first N periods of each series. Periods are
 * sorted by their first day, then by their last day
 * @param lastNObservations returns only the last N periods of each series, in the same
 * order
 * @param dimensionAtObservation {@code TIME_PERIOD} groups figures into series,
 * {@code AllDimensions} returns a flat list. Default: {@code TIME_PERIOD}
 * @param detail {@code full}, {@code dataonly} (no attributes), {@code serieskeysonly}
 * (keys of series), or {@code nodata} (keys and attributes of series). Default:
 * {@code full}
 * @param missing whether to include figures without a value, whose {@code OBS_STATUS}
 * says why there is none: {@code O} (not available), {@code M} (not applicable),
 * {@code Q} (suppressed) or {@code N} (negligible). Default: false
 * @param format the format of the response. Default: what {@code Accept} asks for
 */
record DataQuery(@Parameter(example = "2019-09") @Nullable String startPeriod, @Nullable String endPeriod,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer firstNObservations,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer lastNObservations,
		@Nullable ObservationDimension dimensionAtObservation, @Nullable DataDetail detail, @Nullable Boolean missing,
		@Parameter(schema = @Schema(type = "string", allowableValues = {
				"genericdata", "structurespecificdata", "csv" })) @Nullable String format){

	DataDetail detailOrFull() {
		return (this.detail != null) ? this.detail : DataDetail.FULL;
	}

	boolean isFlat() {
		return this.dimensionAtObservation == ObservationDimension.ALL;
	}

	/** Returns what is meant of the series with some keys. */
	SeriesSelection of(SeriesSelection keys) {
		return keys.with(
				PeriodBounds.limit(keys.observations(), this.startPeriod, this.endPeriod).with("missing", this.missing),
				this.firstNObservations, this.lastNObservations);
	}

}
