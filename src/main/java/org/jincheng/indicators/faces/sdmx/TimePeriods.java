package org.jincheng.indicators.faces.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.Frequency;

/**
 * Writes and reads periods as SDMX does, so that any is written in one way only: a period
 * of the calendar as {@code 2018}, {@code 2018-S1}, {@code 2018-Q1}, {@code 2018-01} or
 * {@code 2018-01-31}, with the frequency that goes with it, and any other by its first
 * day and its duration, as {@code 2018-01-01/P11M}, with the frequency {@code _O}.
 */
final class TimePeriods {

	private static final Pattern REPORTING = Pattern.compile("([0-9]{4})-([ASQM])([0-9]{1,2})");

	private static final Pattern ZONE = Pattern.compile("(?<=[0-9])(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$");

	private static final Pattern RANGE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[^/]*)?)/(P[0-9YMWD]+)");

	/** How many months each period of a year has, by the letter of reporting periods. */
	private static final Map<String, Integer> MONTHS = Map.of("A", 12, "S", 6, "Q", 3, "M", 1);

	private static final int LAST_YEAR = 9999;

	private static final String FORMS = """
			Not a period such as 2018, 2018-S1, 2018-Q1, 2018-01, 2018-01-31 or \
			2018-01-01/P11M.""";

	private TimePeriods() {
	}

	/** Writes a period from its first day to its last. */
	static String of(LocalDate start, LocalDate end) {
		return of(Frequency.of(start, end), start, end);
	}

	/** Writes it in a series of a frequency. */
	static String of(Frequency frequency, LocalDate start, LocalDate end) {
		var day = start.toString();
		var year = day.substring(0, day.length() - "-01-01".length());
		return switch (frequency) {
			case YEAR -> year;
			case HALF_YEAR -> year + "-S" + (start.getMonthValue() / 6 + 1);
			case QUARTER -> year + "-Q" + (start.getMonthValue() / 3 + 1);
			case MONTH -> day.substring(0, day.length() - "-01".length());
			case DAY -> day;
			case OTHER -> day + "/" + duration(start, end.plusDays(1));
		};
	}

	/** In years or months where it has whole ones, and else in days. */
	private static Period duration(LocalDate start, LocalDate end) {
		var months = Period.between(start, end).toTotalMonths();
		var isWhole = start.getDayOfMonth() == 1 && start.plusMonths(months).equals(end);
		if (!isWhole) {
			return Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(start, end)));
		}
		return (months % 12 == 0) ? Period.ofYears(Math.toIntExact(months / 12))
				: Period.ofMonths(Math.toIntExact(months));
	}

	/**
	 * Reads a period; of a moment, its day. A time zone changes neither.
	 * @throws RejectedValueException if it is written as none, or not in the calendar
	 */
	static DateBound parse(String value) {
		if (value.startsWith("0000")) {
			return reject();
		}
		try {
			var reporting = REPORTING.matcher(value);
			if (reporting.matches()) {
				return reporting(LocalDate.of(Integer.parseInt(reporting.group(1)), 1, 1), reporting.group(2),
						reporting.group(3));
			}
			var range = RANGE.matcher(value);
			if (range.matches()) {
				var start = parse(range.group(1)).first();
				return span(start, start.plus(Period.parse(range.group(2))));
			}
			var local = ZONE.matcher(value).replaceFirst("");
			if (local.contains("T")) {
				return DateBound.of(LocalDateTime.parse(local).toLocalDate().toString());
			}
			return local.matches("[0-9-]+") ? DateBound.of(local) : reject();
		}
		catch (DateTimeException | ArithmeticException ex) {
			return reject();
		}
	}

	private static DateBound reporting(LocalDate year, String letter, String digits) {
		var number = Integer.parseInt(digits);
		var months = Objects.requireNonNull(MONTHS.get(letter));
		return (digits.length() == (letter.equals("M") ? 2 : 1) && number > 0 && number * months <= 12)
				? span(year.plusMonths((number - 1L) * months), year.plusMonths((long) number * months)) : reject();
	}

	private static DateBound span(LocalDate start, LocalDate end) {
		var last = end.minusDays(1);
		var isInCalendar = start.getYear() >= 1 && last.getYear() <= LAST_YEAR;
		return (isInCalendar && !last.isBefore(start)) ? new DateBound(start, last) : reject();
	}

	private static DateBound reject() {
		throw new RejectedValueException(FORMS);
	}

}
