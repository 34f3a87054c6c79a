package org.jincheng.indicators.core.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jincheng.indicators.core.problem.RejectedValueException;

/**
 * An ISO 8601 date, month or year: what bounds a period, or all that is known of a day.
 *
 * @param first its first day
 * @param last its last day
 */
public record DateBound(LocalDate first, LocalDate last) {

	/**
	 * Reads {@code 2018-12-31}, {@code 2018-12} or {@code 2018}.
	 * @throws RejectedValueException if it is none of these, or not in the calendar
	 */
	public static DateBound of(String value) {
		if (value.startsWith("0000")) {
			throw new RejectedValueException("Not a date of the calendar: its years are 0001 to 9999.");
		}
		try {
			if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
				var day = LocalDate.parse(value);
				return new DateBound(day, day);
			}
			if (value.matches("[0-9]{4}-[0-9]{2}")) {
				var month = YearMonth.parse(value);
				return new DateBound(month.atDay(1), month.atEndOfMonth());
			}
			if (value.matches("[0-9]{4}")) {
				var year = Integer.parseInt(value);
				return new DateBound(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
			}
		}
		catch (DateTimeException ex) {
			throw new RejectedValueException("Not a date of the calendar.");
		}
		throw new RejectedValueException("Not a date such as 2018-12-31, 2018-12 or 2018.");
	}

	/** Whether it is a day, and not a month or year. */
	public boolean isDay() {
		return this.first.equals(this.last);
	}

	/** Writes it as it is read. */
	@Override
	@JsonValue
	public String toString() {
		var day = this.first.toString();
		if (isDay()) {
			return day;
		}
		var isMonth = this.first.getMonth() == this.last.getMonth();
		return day.substring(0, isMonth ? "2018-12".length() : "2018".length());
	}

}
