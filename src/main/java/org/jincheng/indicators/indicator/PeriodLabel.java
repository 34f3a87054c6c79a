package org.jincheng.indicators.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/** How a period is written. */
public final class PeriodLabel {

	private PeriodLabel() {
	}

	/**
	 * The shortest ISO 8601 form: {@code 2018} for a year, {@code 2018-09} for a month,
	 * {@code 2018-09-02} for a day, else {@code start/end}.
	 */
	public static String of(LocalDate start, LocalDate end) {
		if (start.equals(end)) {
			return start.toString();
		}
		if (start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1))) {
			return "%04d".formatted(start.getYear());
		}
		if (start.getDayOfMonth() == 1 && end.equals(YearMonth.from(start).atEndOfMonth())) {
			return YearMonth.from(start).toString();
		}
		return start + "/" + end;
	}

}
