package org.jincheng.indicators.catalogue.indicator;

import java.time.LocalDate;

/** Writes periods in short. */
public final class PeriodLabel {

	private PeriodLabel() {
	}

	/**
	 * Returns the shortest ISO 8601 form: {@code 2018} for a year, {@code 2018-09} for a
	 * month, {@code 2018-09-02} for a day, and else the first and the last of them, as in
	 * {@code 2018-01/2018-11}.
	 */
	public static String of(LocalDate start, LocalDate end) {
		var length = length(start, end);
		var first = start.toString().substring(0, length);
		var last = end.toString().substring(0, length);
		return first.equals(last) ? first : first + "/" + last;
	}

	/** How many characters of each day tell the period. */
	private static int length(LocalDate start, LocalDate end) {
		if (start.getDayOfMonth() != 1 || end.getDayOfMonth() != end.lengthOfMonth()) {
			return "2018-09-02".length();
		}
		return (start.getMonthValue() == 1 && end.getMonthValue() == 12) ? "2018".length() : "2018-09".length();
	}

}
