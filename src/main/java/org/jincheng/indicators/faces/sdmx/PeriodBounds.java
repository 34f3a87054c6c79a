package org.jincheng.indicators.faces.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ValueForms;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of time, whose forms are those of SDMX. */
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

	/**
	 * Reads a moment; without an offset it is of UTC, and a day stands for its beginning.
	 * @throws InvalidParametersException if it is none
	 */
	static @Nullable Instant moment(@Nullable String updatedAfter) {
		return (updatedAfter != null) ? ValueForms.read("updatedAfter", updatedAfter, PeriodBounds::parse) : null;
	}

	private static Instant parse(String value) {
		if (value.startsWith("0000") || !value.matches("[0-9]{4}-.*")) {
			throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, of the years from 1 to 9999.");
		}
		try {
			return DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC)
				.parse(value.contains("T") ? value : value + "T00:00:00", Instant::from);
		}
		catch (DateTimeException ex) {
			throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, nor a date.");
		}
	}

}
