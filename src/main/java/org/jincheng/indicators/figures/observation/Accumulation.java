package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Over what a figure runs on: {@code year-to-date} from the first of January to the end
 * of a month of that year. It is of figures of indicators that add up over time. A year
 * is a sum of its own. A first quarter or January is a single period and a sum to date.
 */
public enum Accumulation implements NamedTerm {

	YEAR_TO_DATE;

	/** The last months of a January and a first quarter, which are single periods too. */
	private static final Set<Integer> SINGLE_TOO = Set.of(1, 3);

	/**
	 * Returns that of a figure.
	 * @param accumulates whether it has one if its period is such
	 */
	static @Nullable Accumulation of(boolean accumulates, LocalDate start, LocalDate end) {
		return (accumulates && isToDate(start, end) && !SINGLE_TOO.contains(end.getMonthValue())) ? YEAR_TO_DATE : null;
	}

	/** Returns that of what is said of an indicator; its code, or an empty text. */
	public static String codeOf(StatedFigure said, FigureDefaults defaults) {
		var isRank = said.comparison() != null && said.comparison().kind() == ComparisonKind.RANK;
		var accumulation = of(defaults.addsUp(Over.TIME) && !isRank, said.period().start(), said.period().end());
		return (accumulation != null) ? accumulation.code() : "";
	}

	/** Whether a period runs from the first of January on, and is shorter than a year. */
	static boolean isToDate(LocalDate start, LocalDate end) {
		return start.getDayOfYear() == 1 && start.getYear() == end.getYear() && end.getMonthValue() < 12
				&& end.getDayOfMonth() == end.lengthOfMonth();
	}

	/** Returns the condition that a row accumulates if its period is such. */
	public static String accumulatesSql(String row, String indicator) {
		return "%s.comparison_kind is distinct from '%s' and %s".formatted(row, ComparisonKind.RANK.code(),
				Adds.sql(indicator, Over.TIME));
	}

	/** Returns the condition that a row is of the first months of a year, or of all. */
	public static String fromJanuarySql(String row) {
		return """
				extract(doy from %1$s.period_start) = 1 and extract(day from (%1$s.period_end + 1)) = 1
				  and extract(year from %1$s.period_start) = extract(year from %1$s.period_end)""".formatted(row);
	}

	/** Returns the condition that a row is in a series of sums to date. */
	public static String isToDateSql(String row) {
		return """
				(%s and extract(month from %s.period_end) < 12
				  and exists (select from indicator a where a.code = %2$s.indicator_code and %s))"""
			.formatted(fromJanuarySql(row), row, accumulatesSql(row, "a"));
	}

	/** Returns the condition that a row is in no other series than of sums to date. */
	public static String sql(String row) {
		return "(extract(month from %1$s.period_end) not in (1, 3) and %2$s)".formatted(row, isToDateSql(row));
	}

}
