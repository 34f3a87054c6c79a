package org.jincheng.indicators.chart;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.BasePeriod;

/** A way to draw figures of one unit. */
sealed interface Plot {

	/** The figures, in reading order. */
	List<Mark> marks();

	/**
	 * Figures one below the other, newest first.
	 *
	 * @param marks the figures
	 */
	record Bars(List<Mark> marks) implements Plot {
	}

	/**
	 * The figures of several periods of a place, oldest first.
	 *
	 * @param marks the figures
	 */
	record Timeline(List<Mark> marks) implements Plot {
	}

	/**
	 * Comparisons that can be read in two ways, oldest first.
	 *
	 * @param marks the figures, each from its lower reading to the higher one
	 * @param base the period that is 1
	 */
	record Readings(List<Mark> marks, BasePeriod base) implements Plot {
	}

	/** The highest number of comparisons side by side. */
	int MOST_READINGS = 8;

	/** The highest number of bars. */
	int MOST_BARS = 16;

	/** The highest number of time axes. */
	int MOST_TIMELINES = 6;

	/**
	 * Chooses the plots for figures: a time axis for each place with figures of several
	 * periods, bars for the others.
	 * @param marks the figures, newest first
	 */
	static List<Plot> of(List<Mark> marks) {
		var timelines = marks.stream()
			.collect(Collectors.groupingBy(Mark::place))
			.values()
			.stream()
			.filter((place) -> place.stream().map(Mark::period).distinct().count() > 1)
			.sorted(Comparator.comparing((List<Mark> place) -> place.size())
				.reversed()
				.thenComparing((place) -> place.getFirst().place()))
			.toList();
		var inTime = timelines.stream().flatMap(List::stream).collect(Collectors.toSet());
		var bars = marks.stream().filter((mark) -> !inTime.contains(mark)).limit(MOST_BARS).toList();
		return Stream
			.concat(timelines.stream().limit(MOST_TIMELINES).map((place) -> (Plot) new Timeline(place.reversed())),
					bars.isEmpty() ? Stream.empty() : Stream.of(new Bars(bars)))
			.toList();
	}

	/**
	 * Returns the plots of comparisons, one for each place.
	 * @param marks the figures, newest first
	 * @param base the period that they compare with
	 */
	static List<Plot> ofReadings(List<Mark> marks, BasePeriod base) {
		return marks.stream()
			.collect(Collectors.groupingBy(Mark::place, TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.limit(MOST_TIMELINES)
			.map((place) -> (Plot) new Readings(place.stream().limit(MOST_READINGS).toList().reversed(), base))
			.toList();
	}

}
