package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How often figures of a length of period are due: periods of the calendar follow each
 * other without gaps.
 */
public enum Frequency implements NamedTerm {

	YEAR("A", 12), HALF_YEAR("S", 6), QUARTER("Q", 3), MONTH("M", 1), DAY("D", 0),

	/** That of all other periods, such as January to November. */
	OTHER("_O", 0);

	/** The code in SDMX's {@code CL_FREQ}. */
	private final String sdmx;

	/** How many months a period has; 0 if it is not made of months. */
	private final int months;

	Frequency(String sdmx, int months) {
		this.sdmx = sdmx;
		this.months = months;
	}

	/** Returns the code in SDMX. */
	public String sdmx() {
		return this.sdmx;
	}

	/** Returns the frequency of a period from its first day to its last. */
	public static Frequency of(LocalDate start, LocalDate end) {
		if (start.equals(end)) {
			return DAY;
		}
		return Arrays.stream(values())
			.filter((frequency) -> frequency.months > 0 && frequency.isOf(start, end))
			.findFirst()
			.orElse(OTHER);
	}

	private boolean isOf(LocalDate start, LocalDate end) {
		return start.getDayOfMonth() == 1 && (start.getMonthValue() - 1) % this.months == 0
				&& end.plusDays(1).equals(start.plusMonths(this.months));
	}

	/** Returns the same in SQL: the code of the frequency of a row's period. */
	public static String sql(String row) {
		return sql(row + ".period_start", row + ".period_end");
	}

	/** Returns the same of a period between two days. */
	public static String sql(String start, String end) {
		return Arrays.stream(values()).filter((frequency) -> frequency.months > 0).map((frequency) -> """
				when (extract(month from %1$s) - 1) %% %3$d = 0 and %2$s + 1 = %1$s + interval '%3$d months' then '%4$s'
				""".formatted(start, end, frequency.months, frequency.code())).collect(Collectors.joining("", """
				case when %1$s = %2$s then '%3$s'
				when extract(day from %1$s) <> 1 then '%4$s'
				""".formatted(start, end, DAY.code(), OTHER.code()), "else '%s' end".formatted(OTHER.code())));
	}

}
