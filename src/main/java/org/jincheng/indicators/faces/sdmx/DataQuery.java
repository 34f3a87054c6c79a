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
 * @param startPeriod only periods that start with this one or later: a year, 2018-S1,
 * 2018-Q1, a month, 2018-W05, a day, or a first day and a duration such as
 * 2018-01-01/P11M
 * @param endPeriod only periods that end with this one or earlier
 * @param updatedAfter only what was recorded after a moment such as 2026-11-24T12:00:00Z,
 * and what was withdrawn since, as a data set to delete; so only as XML, with figures;
 * with the history, each version that was recorded, superseded or withdrawn since
 * @param firstNObservations only the first so many periods of each series, in the order
 * of their first days, and then of their last days
 * @param lastNObservations only the last so many periods of each series, in the same
 * order
 * @param dimensionAtObservation TIME_PERIOD for figures by series, which is the default,
 * or AllDimensions for figures in no series
 * @param detail full, without attributes, only the keys of series, or keys and attributes
 * of series; full if not given
 * @param includeHistory whether superseded and withdrawn versions are there too, as data
 * sets of the time that they stood
 * @param format the format; without it {@code Accept} decides
 */
record DataQuery(@Parameter(example = "2019-09") @Nullable String startPeriod, @Nullable String endPeriod,
		@Nullable String updatedAfter,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer firstNObservations,
		@Nullable @Min(value = 1, message = "must be 1 or more") Integer lastNObservations,
		@Nullable ObservationDimension dimensionAtObservation, @Nullable DataDetail detail,
		@Nullable Boolean includeHistory, @Parameter(schema = @Schema(type = "string", allowableValues = {
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
	void requireToldWithdrawals(boolean isTable) {
		if (this.updatedAfter == null || hasHistory()) {
			return;
		}
		if (isTable) {
			throw new InvalidParametersException(RequestError.of("updatedAfter", this.updatedAfter,
					"SDMX-CSV 1.0 cannot tell which figures were withdrawn since. XML can, and so can the column SUPERSEDED_AT with \"includeHistory=true\"."));
		}
		if (!detailOrFull().hasFigures()) {
			throw new InvalidParametersException(new RequestError(ErrorPlace.ofParameter("detail"),
					detailOrFull().code(),
					"Series without figures cannot tell which of them were withdrawn after \"updatedAfter\".",
					Arrays.stream(DataDetail.values()).filter(DataDetail::hasFigures).map(DataDetail::code).toList()));
		}
	}

	/**
	 * Checks that a dataflow can tell what is asked for. Which figure of a period is
	 * preferred changes with publishers and sources, too, of which versions do not tell.
	 * @throws InvalidParametersException if it cannot
	 */
	void requireToldBy(Flow flow) {
		if (flow.isOfPreferred() && (this.updatedAfter != null || hasHistory())) {
			throw new InvalidParametersException(
					RequestError.of((this.updatedAfter != null) ? "updatedAfter" : "includeHistory",
							(this.updatedAfter != null) ? this.updatedAfter : "true",
							"Only of the dataflow FIGURES: which figure of a period is preferred has no history."));
		}
	}

	/** Returns what is meant of the series with some keys. */
	SeriesSelection of(SeriesSelection keys) {
		return keys.with(PeriodBounds.limit(keys.observations(), this.startPeriod, this.endPeriod),
				this.firstNObservations, this.lastNObservations, PeriodBounds.moment(this.updatedAfter), hasHistory());
	}

	private boolean hasHistory() {
		return Boolean.TRUE.equals(this.includeHistory);
	}

}
