package org.jincheng.indicators.figures.query;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jincheng.indicators.figures.judgement.Comparability;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * What came before a figure in its series, and after it.
 *
 * @param runs the values of the years of its series, oldest first: those in one list
 * follow each other year by year, with no break between
 * @param partOfYear the newest figure of a part of a year after it; null if there is none
 */
public record CourseOfFigure(List<List<Point>> runs, @Nullable Observation partOfYear) {

	/**
	 * A value of a series.
	 *
	 * @param period the period
	 * @param value the value in the unit of the series
	 */
	public record Point(String period, BigDecimal value) {
	}

	/**
	 * Finds what came before and after a figure among all figures of its place, newest
	 * first.
	 */
	public static CourseOfFigure of(Observation figure, List<Observation> all, Comparability comparability) {
		var outcomes = SeriesId.of(figure).outcome();
		var series = all.stream().filter((other) -> SeriesId.of(other).equals(outcomes)).toList();
		var runs = new ArrayList<List<Point>>();
		Observation last = null;
		for (var next : series.reversed()) {
			if (frequency(next) != frequency(figure) || !next.relation().isValue()) {
				continue;
			}
			if (last == null || !comparability.isOf(last, next) || !isYearAfter(last, next)) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(new Point(next.period().label(), next.value()));
			last = next;
		}
		var part = series.stream()
			.filter((next) -> next.period().start().isAfter(figure.period().end())
					&& !next.period().start().equals(next.period().end()) && frequency(next) != Frequency.YEAR)
			.max(Comparator.comparing((next) -> next.period().end()));
		return new CourseOfFigure(runs, (frequency(figure) == Frequency.YEAR) ? part.orElse(null) : null);
	}

	private static Frequency frequency(Observation figure) {
		return Frequency.of(figure.period().start(), figure.period().end());
	}

	private static boolean isYearAfter(Observation last, Observation next) {
		return ChronoUnit.MONTHS.between(last.period().end().plusDays(1), next.period().end().plusDays(1)) == 12;
	}

}
