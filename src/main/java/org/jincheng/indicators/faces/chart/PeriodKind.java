package org.jincheng.indicators.faces.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The kinds of periods that figures of one series can be about. */
enum PeriodKind {

	YEAR("year"), PART_OF_YEAR("part-of-year"), QUARTER("quarter"), MONTH("month"), DAY("day"), OTHER("other");

	private final String code;

	PeriodKind(String code) {
		this.code = code;
	}

	/** The name of its words. */
	String word() {
		return "kind." + this.code;
	}

	/**
	 * Returns the kind of a period.
	 * @param start the first day
	 * @param end the last day
	 */
	static PeriodKind of(LocalDate start, LocalDate end) {
		if (start.equals(end)) {
			return DAY;
		}
		var next = end.plusDays(1);
		if (start.getDayOfMonth() != 1 || next.getDayOfMonth() != 1) {
			return OTHER;
		}
		var months = start.until(next, ChronoUnit.MONTHS);
		if (months == 1) {
			return MONTH;
		}
		if (months == 12) {
			return YEAR;
		}
		if (months > 12 || start.getYear() != end.getYear()) {
			return OTHER;
		}
		return (months == 3 && start.getMonthValue() % 3 == 1) ? QUARTER : PART_OF_YEAR;
	}

	/** Whether it is longer than a day and shorter than a year. */
	boolean isWithinYear() {
		return this == PART_OF_YEAR || this == QUARTER || this == MONTH;
	}

}
