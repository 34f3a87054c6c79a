package org.jincheng.indicators.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

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

	/**
	 * Returns what a comparison has in common with those of the other figures of a
	 * series; nothing where figures stand for themselves: the kind, and how far the base
	 * is from the period of the figure, such as a year or a month, or which it is where
	 * it is fixed. With the period it tells the base.
	 * @param start the first day of the period
	 * @param end the last day of the period
	 */
	public static String inSeries(@Nullable Comparison comparison, LocalDate start, LocalDate end) {
		return (comparison != null) ? comparison.inSeries(start, end) : "";
	}

	private String inSeries(LocalDate start, LocalDate end) {
		return distance(start, end).map((distance) -> this.kind.code() + " " + distance.code())
			.orElseGet(this::onFixedBase);
	}

	/** Returns the same where the base is fixed, however far it is from a period. */
	public String onFixedBase() {
		return this.kind.code() + " " + this.basePeriod.start() + "/" + this.basePeriod.end();
	}

	/**
	 * Returns how far the base is before a period; empty where it is a fixed one.
	 * @param start the first day of the period
	 * @param end the last day of the period
	 */
	public Optional<BaseDistance> distance(LocalDate start, LocalDate end) {
		return Stream.of(BaseDistance.values())
			.filter((distance) -> distance.isFrom(this.basePeriod, start, end))
			.findFirst();
	}

}
