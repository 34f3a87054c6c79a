package org.jincheng.indicators.indicator;

import java.time.LocalDate;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What values are compared with: those of a figure, or of the new figures of an indicator
 * that do not say.
 *
 * @param kind how values compare with the base period
 * @param basePeriod the period that they are compared with
 */
@Embeddable
public record Comparison(@Enumerated(EnumType.STRING) @Column(name = "comparison_kind") ComparisonKind kind,
		BasePeriod basePeriod) {

	/** How many months the base is before the period, by name. */
	private static final Map<String, Integer> DISTANCES = Map.of("year", 12, "quarter", 3, "month", 1);

	/**
	 * Returns what a comparison has in common with those of the other figures of a
	 * series; nothing where figures stand for themselves: the kind, and how far the base
	 * is from the period of the figure, a year, a quarter or a month, or which it is
	 * where it is fixed. With the period it tells the base.
	 * @param start the first day of the period
	 * @param end the last day of the period
	 */
	public static String inSeries(@Nullable Comparison comparison, LocalDate start, LocalDate end) {
		return (comparison != null) ? comparison.inSeries(start, end) : "";
	}

	private String inSeries(LocalDate start, LocalDate end) {
		for (var distance : DISTANCES.entrySet()) {
			var months = distance.getValue();
			if (start.minusMonths(months).equals(this.basePeriod.start())
					&& end.plusDays(1).minusMonths(months).equals(this.basePeriod.end().plusDays(1))) {
				return this.kind.code() + " " + distance.getKey();
			}
		}
		return this.kind.code() + " " + this.basePeriod.start() + "/" + this.basePeriod.end();
	}

}
