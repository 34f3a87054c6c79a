package org.jincheng.indicators.faces.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
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
		var from = read("startPeriod", startPeriod, TimePeriods::parse);
		var to = read("endPeriod", endPeriod, TimePeriods::parse);
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
		return read("updatedAfter", updatedAfter, (value) -> {
			if (value.startsWith("0000") || !value.matches("[0-9]{4}-.*")) {
				throw new RejectedValueException(
						"Not a moment such as 2026-11-24T00:00:00Z, of the years from 1 to 9999.");
			}
			try {
				return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
						value.contains("T") ? value : value + "T00:00:00", OffsetDateTime::from, LocalDateTime::from)) {
					case OffsetDateTime moment -> moment.toInstant();
					case LocalDateTime moment -> moment.toInstant(ZoneOffset.UTC);
					default -> throw new IllegalStateException("No moment: " + value);
				};
			}
			catch (DateTimeException ex) {
				throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, nor a date.");
			}
		});
	}

	private static <T> @Nullable T read(String parameter, @Nullable String value, Function<String, T> reader) {
		try {
			return (value != null) ? reader.apply(value) : null;
		}
		catch (RejectedValueException ex) {
			throw new InvalidParametersException(ex.toError(parameter, String.valueOf(value)));
		}
	}

}
