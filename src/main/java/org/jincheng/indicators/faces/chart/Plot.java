package org.jincheng.indicators.faces.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A way to draw the figures of a panel. */
sealed interface Plot {

	/** The figures, in reading order. */
	List<Mark> marks();

	/**
	 * Figures one below the other, where no place has several periods.
	 *
	 * @param marks the figures
	 */
	record Bars(List<Mark> marks) implements Plot {
	}

	/**
	 * Figures over time: those of one place, or one line for each of several places of
	 * one kind on the same axes.
	 *
	 * @param marks the figures, those of the marked place last and each place's oldest
	 * first
	 * @param standing which rank the newest figure of the marked place has; empty if that
	 * cannot be said
	 * @param note how many places have no name; empty if all have one
	 */
	record Lines(List<Mark> marks, String standing, String note) implements Plot {
	}

	/**
	 * The figures of several places of one kind in one period, as bars.
	 *
	 * @param marks the figures, the highest first
	 * @param heading the period, and what is known of it
	 */
	record Ranked(List<Mark> marks, String heading) implements Plot {
	}

	/** The highest number of bars. */
	int MAX_BARS = 16;

	/** The highest number of places with a plot of their own. */
	int MAX_PLACES = 12;

	/** Whether it has one place of several that a panel has plots of. */
	default boolean isOfOnePlace() {
		return marks().stream().map((mark) -> mark.series().place()).distinct().count() == 1;
	}

	/**
	 * Chooses the plots for figures: one over time for each place where any has several
	 * periods.
	 * @param marks the figures, place by place and newest first
	 */
	static List<Plot> of(List<Mark> marks) {
		var places = grouped(marks, Mark.Series::place);
		var isOverTime = places.stream()
			.anyMatch(
					(place) -> place.stream().map((mark) -> List.of(mark.start(), mark.end())).distinct().count() > 1);
		return isOverTime
				? places.stream().limit(MAX_PLACES).map((place) -> (Plot) new Lines(place.reversed(), "", "")).toList()
				: List.of(new Bars(bars(marks)));
	}

	/** Returns the figures of the first series, each before what is stated beside it. */
	private static List<Mark> bars(List<Mark> marks) {
		return grouped(marks, Mark.Series::key).stream()
			.limit(MAX_BARS)
			.flatMap((series) -> series.stream().sorted(Comparator.comparing(Mark::isAside)))
			.toList();
	}

	private static List<List<Mark>> grouped(List<Mark> marks, Function<Mark.Series, String> key) {
		return List.copyOf(marks.stream()
			.collect(Collectors.groupingBy((mark) -> key.apply(mark.series()), LinkedHashMap::new, Collectors.toList()))
			.values());
	}

}
