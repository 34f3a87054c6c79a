package org.jincheng.indicators.faces.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An axis of days.
 *
 * @param first the first day
 * @param last the day after the last one
 * @param start where the first day begins, in pixels
 * @param end where the last day ends, in pixels
 */
record TimeScale(LocalDate first, LocalDate last, int start, int end) {

	/** Returns an axis of all days of the marks, and of their gaps. */
	static TimeScale of(List<Mark> marks, int start, int end) {
		var gaps = marks.stream().flatMap((mark) -> mark.series().gaps().stream()).toList();
		var first = Stream.concat(marks.stream().map(Mark::start), gaps.stream().map(Mark.Gap::start));
		var last = Stream.concat(marks.stream().map(Mark::end), gaps.stream().map(Mark.Gap::end));
		return new TimeScale(first.min(Comparator.naturalOrder()).orElseThrow(),
				last.max(Comparator.naturalOrder()).orElseThrow().plusDays(1), start, end);
	}

	/** Returns where a day begins, in pixels. */
	int at(LocalDate day) {
		var days = this.first.until(this.last, ChronoUnit.DAYS);
		return Math.toIntExact(this.start + this.first.until(day, ChronoUnit.DAYS) * (this.end - this.start) / days);
	}

	/**
	 * Returns the middle of a period, in pixels.
	 * @param start its first day
	 * @param end its last day
	 */
	int middle(LocalDate start, LocalDate end) {
		return (at(start) + at(end.plusDays(1))) / 2;
	}

	/**
	 * Returns labels of whole years or months, by the position of their middle; of the
	 * first and last year or day where the axis is too short.
	 * @param most how many at most
	 */
	Map<Integer, String> ticks(int most) {
		var months = YearMonth.from(this.first).until(YearMonth.from(this.last), ChronoUnit.MONTHS);
		var step = Stream.of(1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12000)
			.filter((some) -> months / some < most)
			.findFirst()
			.orElse(120000);
		var ticks = new TreeMap<Integer, String>();
		for (var month = firstTick(step); month.atDay(1).isBefore(this.last); month = month.plusMonths(step)) {
			var end = (step < 12) ? month.atEndOfMonth() : month.plusMonths(11).atEndOfMonth();
			var middle = middle(month.atDay(1), end);
			if (middle >= this.start && middle <= this.end) {
				ticks.put(middle, (step < 12) ? month.toString() : String.valueOf(month.getYear()));
			}
		}
		return (ticks.size() < 2) ? ends(months >= 24) : ticks;
	}

	/** Returns the labels of the first and last year or day. */
	private Map<Integer, String> ends(boolean years) {
		var newest = this.last.minusDays(1);
		return new TreeMap<>(years
				? Map.of(middle(this.first), String.valueOf(this.first.getYear()), middle(newest),
						String.valueOf(newest.getYear()))
				: Map.of(at(this.first), this.first.toString(), at(this.last), newest.toString()));
	}

	/** Returns the middle of the year of a day, as far as it is on the axis. */
	private int middle(LocalDate day) {
		var year = day.getYear();
		return Math.clamp(middle(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), this.start, this.end);
	}

	/** Returns the last tick at or before the first day, in steps from the year 0. */
	private YearMonth firstTick(int step) {
		var months = this.first.getYear() * 12 + this.first.getMonthValue() - 1;
		var tick = Math.floorDiv(months, step) * step;
		return YearMonth.of(Math.floorDiv(tick, 12), Math.floorMod(tick, 12) + 1);
	}

}
