package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.figures.observation.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of the series are asked for.
 *
 * @param startPeriod returns only periods that start in this one or later: a year,
 * {@code 2018-S1}, {@code 2018-Q1}, a month, {@code 2018-W05}, a day, or a first day and
 * a duration ({@code 2018-01-01/P11M})
 * @param endPeriod returns only periods that end in this one or earlier
 * @param updatedAfter returns only what was recorded after this time, such as
 * {@code 2026-11-24T12:00:00Z}; figures withdrawn since are a data set to delete. Needs
 * XML and figures. With {@code includeHistory}, returns each version that was recorded,
 * superseded or withdrawn since
 * @param firstNObservations returns only the first N periods of each series. Periods are
 * sorted by their first day, then by their last day
 * @param lastNObservations returns only the last N periods of each series, in the same
 * order
 * @param dimensionAtObservation {@code TIME_PERIOD} groups figures into series,
 * {@code AllDimensions} returns a flat list. Default: {@code TIME_PERIOD}
 * @param detail {@code full}, {@code dataonly} (no attributes), {@code serieskeysonly}
 * (keys of series), or {@code nodata} (keys and attributes of series). Default:
 * {@code full}
 * @param includeHistory whether to include superseded and withdrawn versions, as data
 * sets with the time for which they were valid. Default: false
 * @param missing whether to include figures without a value, whose {@code OBS_STATUS}
 * says why there is none: {@code O} (not available), {@code M} (not applicable),
 * {@code Q} (suppressed) or {@code N} (negligible). Default: false
 * @param format the format of the response. Default: what {@code Accept} asks for
 */
record DataQuery(@Parameter(example = "2019-09") @Nullable String startPeriod, @Nullable String endPeriod,
		@Nullable String updatedAfter,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer firstNObservations,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer lastNObservations,
		@Nullable ObservationDimension dimensionAtObservation, @Nullable DataDetail detail,
		@Nullable Boolean includeHistory, @Nullable Boolean missing,
		@Parameter(schema = @Schema(type = "string", allowableValues = {
				"genericdata", "structurespecificdata", "csv" })) @Nullable String format){

	DataDetail detailOrFull() {
		return (this.detail != null) ? this.detail : DataDetail.FULL;
	}

	boolean isFlat() {
		return this.dimensionAtObservation == ObservationDimension.ALL;
	}

	/**
	 * Checks that the answer can tell what was withdrawn after a moment.
	 * @param isTable whether it is a table
	 * @throws InvalidParametersException if it cannot
	 */
	void checkWithdrawals(boolean isTable) {
		if (this.updatedAfter == null || hasHistory()) {
			return;
		}
		if (isTable) {
			throw new InvalidParametersException(RequestError.of("updatedAfter", this.updatedAfter, """
					SDMX-CSV 1.0 cannot show which figures were withdrawn since. Ask for XML, or use \
					"includeHistory=true" and its column SUPERSEDED_AT."""));
		}
		if (!detailOrFull().hasFigures()) {
			throw new InvalidParametersException(new RequestError(ErrorPlace.ofParameter("detail"),
					detailOrFull().code(),
					"Series without figures cannot show what was withdrawn after \"updatedAfter\". Ask for figures.",
					Arrays.stream(DataDetail.values()).filter(DataDetail::hasFigures).map(DataDetail::code).toList()));
		}
	}

	/**
	 * Checks that a dataflow can tell what is asked for. Which figure of a period is
	 * preferred changes with publishers and sources, too, which history does not have.
	 * @throws InvalidParametersException if it cannot
	 */
	void checkFlow(Flow flow) {
		if (flow.onePerPeriod() && (this.updatedAfter != null || hasHistory())) {
			throw new InvalidParametersException(RequestError.of(
					(this.updatedAfter != null) ? "updatedAfter" : "includeHistory",
					(this.updatedAfter != null) ? this.updatedAfter : "true",
					"Allowed only for the dataflow FIGURES, because the choice of preferred figures has no history."));
		}
	}

	/** Returns what is meant of the series with some keys. */
	SeriesSelection of(SeriesSelection keys) {
		return keys.with(
				PeriodBounds.limit(keys.observations(), this.startPeriod, this.endPeriod).with("missing", this.missing),
				this.firstNObservations, this.lastNObservations, PeriodBounds.moment(this.updatedAfter), hasHistory());
	}

	private boolean hasHistory() {
		return Boolean.TRUE.equals(this.includeHistory);
	}

}
