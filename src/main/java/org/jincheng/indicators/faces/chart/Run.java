package org.jincheng.indicators.faces.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Marks that one line joins: values of one series, of periods that have the same length
 * and follow each other at a regular step.
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
			.filter((mark) -> mark.isPoint() && !mark.isAside())
			.sorted(Comparator.comparing(Mark::start))
			.collect(Collectors.groupingBy((mark) -> mark.series().key(), LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.flatMap((series) -> series.stream()
				.collect(Collectors.groupingBy(Run::length, LinkedHashMap::new, Collectors.toList()))
				.values()
				.stream())
			.flatMap((comparable) -> joined(comparable).stream())
			.toList();
	}

	/** Returns what periods have in common that are as long as each other. */
	private static String length(Mark mark) {
		var end = mark.end().plusDays(1);
		return (mark.start().getDayOfMonth() == 1 && end.getDayOfMonth() == 1)
				? mark.start().until(end, ChronoUnit.MONTHS) + " months"
				: mark.start().until(end, ChronoUnit.DAYS) + " days";
	}

	/**
	 * Returns the lines of periods of one length, which break where one is missing, and
	 * change where the publisher does.
	 */
	private static List<Run> joined(List<Mark> marks) {
		var regular = IntStream.range(1, marks.size())
			.mapToObj((i) -> step(marks.get(i - 1), marks.get(i)))
			.flatMapToLong(OptionalLong::stream)
			.min();
		var runs = new ArrayList<Run>();
		var isJoined = false;
		for (int i = 1; i < marks.size(); i++) {
			var from = marks.get(i - 1);
			var to = marks.get(i);
			var goesOn = goesOn(from, to, regular);
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

	/** Whether a line may go from a mark to the next one of its series and length. */
	private static boolean goesOn(Mark from, Mark to, OptionalLong regular) {
		return regular.isPresent() && step(from, to).equals(regular)
				&& from.series()
					.gaps()
					.stream()
					.noneMatch((gap) -> gap.start().isAfter(from.start()) && gap.end().isBefore(to.end()));
	}

	/**
	 * Returns by how many months a period comes after another one, or 0 if it begins
	 * where the other ends; empty if they do not follow each other.
	 */
	private static OptionalLong step(Mark from, Mark to) {
		if (!to.start().isAfter(from.end())) {
			return OptionalLong.empty();
		}
		var isLong = !from.start().equals(from.end());
		if (isLong && from.end().plusDays(1).equals(to.start())) {
			return OptionalLong.of(0);
		}
		var months = YearMonth.from(from.start()).until(YearMonth.from(to.start()), ChronoUnit.MONTHS);
		return STEPS.contains(months) && isLater(from.start(), to.start(), months)
				&& isLater(from.end().plusDays(isLong ? 1 : 0), to.end().plusDays(isLong ? 1 : 0), months)
						? OptionalLong.of(months) : OptionalLong.empty();
	}

	private static boolean isLater(LocalDate from, LocalDate to, long months) {
		return from.plusMonths(months).equals(to) || to.minusMonths(months).equals(from);
	}

}
