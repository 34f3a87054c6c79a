package org.jincheng.indicators.indicator;

import java.time.LocalDate;

/** Writes periods in short. */
public final class PeriodLabel {

	private PeriodLabel() {
	}

	/**
	 * Returns the shortest ISO 8601 form: {@code 2018} for a year, {@code 2018-09} for a
	 * month, {@code 2018-09-02} for a day, else {@code start/end}.
	 */
	public static String of(LocalDate start, LocalDate end) {
		if (start.equals(end)) {
			return start.toString();
		}
		if (start.getDayOfMonth() == 1 && start.getYear() == end.getYear()
				&& end.getDayOfMonth() == end.lengthOfMonth()) {
			var day = start.toString();
			if (start.getMonthValue() == 1 && end.getMonthValue() == 12) {
				return day.substring(0, day.length() - "-01-01".length());
			}
			if (start.getMonthValue() == end.getMonthValue()) {
				return day.substring(0, day.length() - "-01".length());
			}
		}
		return start + "/" + end;
	}

}
