package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ValueForms;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jspecify.annotations.Nullable;

/** Reads the periods that limit an answer, whose forms are those of SDMX. */
final class PeriodBounds {

	private PeriodBounds() {
	}

	/**
	 * Returns the same of the observations from the first period to the last.
	 * @throws InvalidParametersException if one is none, or they are in the wrong order
	 */
	static ObservationSelection limit(ObservationSelection observations, @Nullable String startPeriod,
			@Nullable String endPeriod) {
		var from = (startPeriod != null) ? ValueForms.read("startPeriod", startPeriod, TimePeriods::parse) : null;
		var to = (endPeriod != null) ? ValueForms.read("endPeriod", endPeriod, TimePeriods::parse) : null;
		if (from != null && to != null && from.first().isAfter(to.last())) {
			throw new InvalidParametersException(
					RequestError.of("startPeriod", startPeriod, "Must not be later than \"endPeriod\"."));
		}
		return observations.withPeriods(from, to);
	}

}
