package org.jincheng.indicators.reading.times;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days from one to another, both included.
 *
 * @param first the first day
 * @param last the last day
 */
public record Span(LocalDate first, LocalDate last) {

	public static Span months(int fromYear, int fromMonth, int toYear, int toMonth) {
		return new Span(LocalDate.of(fromYear, fromMonth, 1), YearMonth.of(toYear, toMonth).atEndOfMonth());
	}

	public static Span year(int year) {
		return months(year, 1, year, 12);
	}

	public static Span day(LocalDate day) {
		return new Span(day, day);
	}

	/** How many whole months it has; 0 where it is not made of whole ones. */
	public int months() {
		var after = this.last.plusDays(1);
		return (this.first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1)
				? 12 * (after.getYear() - this.first.getYear()) + after.getMonthValue() - this.first.getMonthValue()
				: 0;
	}

	public boolean isOverYear() {
		return !this.last.isBefore(this.first.plusYears(1));
	}

	public boolean isYearEnd() {
		return isDay() && this.last.getMonthValue() == 12 && this.last.getDayOfMonth() == 31;
	}

	public boolean isDay() {
		return this.first.equals(this.last);
	}

	/** The same span so many months earlier; the last day of a month stays that. */
	public Span back(int months) {
		var end = (isDay() && this.last.plusDays(1).getDayOfMonth() != 1) ? this.last.minusMonths(months)
				: this.last.plusDays(1).minusMonths(months).minusDays(1);
		return isDay() ? day(end) : new Span(this.first.minusMonths(months), end);
	}

}
