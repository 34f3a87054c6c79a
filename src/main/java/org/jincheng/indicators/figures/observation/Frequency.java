package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How often figures of a length of period are due, by the codes of SDMX's
 * {@code CL_FREQ}: periods of the calendar follow each other without gaps.
 */
public enum Frequency implements NamedTerm {

	YEAR("A", 12), HALF_YEAR("S", 6), QUARTER("Q", 3), MONTH("M", 1), DAY("D", 0),

	/** That of all other periods, such as January to November. */
	OTHER("_O", 0);

	private final String code;

	/** How many months a period has; 0 if it is not made of months. */
	private final int months;

	Frequency(String code, int months) {
		this.code = code;
		this.months = months;
	}

	@Override
	public String code() {
		return this.code;
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
	static String sql(String row) {
		return Arrays.stream(values()).filter((frequency) -> frequency.months > 0).map((frequency) -> """
				when (extract(month from %1$s.period_start) - 1) %% %2$d = 0
				  and %1$s.period_end + 1 = %1$s.period_start + interval '%2$d months' then '%3$s'
				""".formatted(row, frequency.months, frequency.code)).collect(Collectors.joining("", """
				case when %1$s.period_start = %1$s.period_end then '%2$s'
				when extract(day from %1$s.period_start) <> 1 then '%3$s'
				""".formatted(row, DAY.code, OTHER.code), "else '%s' end".formatted(OTHER.code)));
	}

}
