package org.jincheng.indicators.faces.chart;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;

/**
 * Marks that one line joins: values of one series, of periods that have the same length
 * and follow each other at a regular step, or of sums that run on over one year.
 *
 * @param marks the marks, oldest first; two at least
 * @param isDashed whether each is of another publisher than the one before; else all are
 * of one
 */
record Run(List<Mark> marks, boolean isDashed) {

	/** The steps, in months, beside the one from the end of a period on. */
	private static final Set<Long> STEPS = Set.of(1L, 3L, 12L);

	/** Returns the lines of marks in any order. */
	static List<Run> of(List<Mark> marks) {
		return marks.stream()
			.filter((mark) -> !mark.isAside())
			.sorted(Comparator.comparing(Mark::start).thenComparing(Mark::end))
			.collect(Collectors.groupingBy((mark) -> mark.series().key(), LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.flatMap(Run::ofSeries)
			.toList();
	}

	/**
	 * Returns the lines of a series. Where it has several sums to date of a year, these
	 * are set against each other, and not against those of other years.
	 */
	private static Stream<Run> ofSeries(List<Mark> series) {
		var running = series.stream()
			.filter(Mark::toDate)
			.collect(Collectors.groupingBy((mark) -> mark.start().getYear()))
			.values()
			.stream()
			.filter((year) -> year.size() > 1 && year.stream().anyMatch(Mark::isAccumulated))
			.flatMap(List::stream)
			.collect(Collectors.toSet());
		var sums = series.stream().filter((mark) -> !mark.compared() && running.contains(mark)).toList();
		var alike = series.stream()
			.collect(Collectors.groupingBy(Run::length, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.filter((same) -> !running.containsAll(same))
			.map((same) -> same.stream().filter((mark) -> !mark.isAccumulated() || !running.contains(mark)).toList());
		return Stream.concat(alike.flatMap((same) -> joined(same, Run::step).stream()),
				joined(sums, Run::stepWithinYear).stream());
	}

	/** Whether it joins the sums of one year. */
	boolean isRunning() {
		return this.marks.getFirst().start().equals(this.marks.get(1).start());
	}

	/** Returns what periods have in common that are as long as each other. */
	private static String length(Mark mark) {
		var end = mark.end().plusDays(1);
		return (mark.start().getDayOfMonth() == 1 && end.getDayOfMonth() == 1)
				? mark.start().until(end, ChronoUnit.MONTHS) + " months"
				: mark.start().until(end, ChronoUnit.DAYS) + " days";
	}

	/**
	 * Returns the lines of marks that follow each other, which break where one is missing
	 * or no value, and change where the publisher does.
	 * @param step by how much a mark comes after another one; empty if it does not follow
	 */
	private static List<Run> joined(List<Mark> marks, BiFunction<Mark, Mark, OptionalLong> step) {
		var regular = IntStream.range(1, marks.size())
			.mapToObj((i) -> step.apply(marks.get(i - 1), marks.get(i)))
			.flatMapToLong(OptionalLong::stream)
			.min();
		var runs = new ArrayList<Run>();
		var isJoined = false;
		for (int i = 1; i < marks.size(); i++) {
			var from = marks.get(i - 1);
			var to = marks.get(i);
			var goesOn = from.isPoint() && to.isPoint() && regular.isPresent() && step.apply(from, to).equals(regular)
					&& !isMissingBetween(from, to);
			if (goesOn) {
				var isDashed = !from.series().publisher().equals(to.series().publisher());
				if (isJoined && runs.getLast().isDashed == isDashed) {
					runs.getLast().marks.add(to);
				}
				else {
					runs.add(new Run(new ArrayList<>(List.of(from, to)), isDashed));
				}
			}
			isJoined = goesOn;
		}
		return runs;
	}

	/** Returns by how many months a sum is longer than another one of its year. */
	private static OptionalLong stepWithinYear(Mark from, Mark to) {
		return from.start().equals(to.start())
				? OptionalLong.of(to.end().getMonthValue() - (long) from.end().getMonthValue()) : OptionalLong.empty();
	}

	/** Whether a value between two marks of a series is missing. */
	private static boolean isMissingBetween(Mark from, Mark to) {
		return from.series()
			.gaps()
			.stream()
			.anyMatch((gap) -> gap.start().isAfter(from.start()) && gap.end().isBefore(to.end()));
	}

	/**
	 * Returns by how many months a period comes after another one, or 0 if it begins
	 * where the other ends; empty if they do not follow each other.
	 */
	private static OptionalLong step(Mark from, Mark to) {
		if (!to.start().isAfter(from.end())) {
			return OptionalLong.empty();
		}
		if (!from.start().equals(from.end()) && from.end().plusDays(1).equals(to.start())) {
			return OptionalLong.of(0);
		}
		var months = new BasePeriod(from.start(), from.end()).monthsTo(new BasePeriod(to.start(), to.end()));
		return STEPS.contains(months) ? OptionalLong.of(months) : OptionalLong.empty();
	}

}
