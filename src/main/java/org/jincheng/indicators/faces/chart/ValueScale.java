package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An axis of values from a round number to a round number.
 *
 * @param from the value at its start
 * @param to the value at its end
 * @param step the value from tick to tick
 * @param start where it starts, in pixels
 * @param end where it ends, in pixels
 */
record ValueScale(BigDecimal from, BigDecimal to, BigDecimal step, int start, int end) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Returns an axis for bars, with space beyond open ones; one of percentages goes to
	 * 100 at least.
	 * @param most how many steps it has at most
	 */
	static ValueScale ofBars(Collection<Mark> marks, boolean percentage, int most, int start, int end) {
		var lowest = marks.stream().map(Mark::value).reduce(BigDecimal.ZERO, BigDecimal::min);
		var highest = marks.stream().map(Mark::highest).reduce(percentage ? HUNDRED : BigDecimal.ZERO, BigDecimal::max);
		var room = highest.subtract(lowest).divide(BigDecimal.valueOf(4));
		var isOpenAbove = (!percentage || highest.compareTo(HUNDRED) > 0)
				&& marks.stream().anyMatch(Mark::isOpenUpwards);
		var isOpenBelow = marks.stream().anyMatch((mark) -> mark.isOpenDownwards() && mark.value().signum() <= 0);
		return of(isOpenBelow ? lowest.subtract(room) : lowest, isOpenAbove ? highest.add(room) : highest, most, start,
				end);
	}

	/**
	 * Returns an axis for points, from zero unless they are close to each other and far
	 * from it.
	 * @param most how many steps it has at most
	 */
	static ValueScale ofPoints(Collection<Mark> marks, int most, int start, int end) {
		var lowest = marks.stream().map(Mark::value).min(Comparator.naturalOrder()).orElseThrow();
		var highest = marks.stream().map(Mark::highest).max(Comparator.naturalOrder()).orElseThrow();
		var range = highest.subtract(lowest);
		var isFar = range.signum() > 0 && lowest.compareTo(range.multiply(BigDecimal.valueOf(2))) > 0;
		return of(isFar ? lowest : lowest.min(BigDecimal.ZERO), highest.max(BigDecimal.ZERO), most, start, end);
	}

	/** Returns an axis between two values, made wider to round numbers. */
	static ValueScale of(BigDecimal lowest, BigDecimal highest, int most, int start, int end) {
		var range = highest.subtract(lowest);
		var step = step((range.signum() > 0) ? range : BigDecimal.ONE, most);
		var top = (range.signum() > 0) ? highest : BigDecimal.ONE;
		return new ValueScale(rounded(lowest, step, RoundingMode.FLOOR), rounded(top, step, RoundingMode.CEILING), step,
				start, end);
	}

	private static BigDecimal step(BigDecimal range, int most) {
		var power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 3);
		var factors = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000).map(BigDecimal::valueOf);
		return factors.map(power::multiply)
			.filter((step) -> step.multiply(BigDecimal.valueOf(most)).compareTo(range) >= 0)
			.findFirst()
			.orElse(range);
	}

	private static BigDecimal rounded(BigDecimal value, BigDecimal step, RoundingMode mode) {
		return value.divide(step, 0, mode).multiply(step);
	}

	/** Returns the position of a value, in pixels; one beyond the axis is at its end. */
	int at(BigDecimal value) {
		var length = BigDecimal.valueOf(this.end - this.start);
		var inside = value.max(this.from).min(this.to);
		return this.start + inside.subtract(this.from)
			.multiply(length)
			.divide(this.to.subtract(this.from), 0, RoundingMode.HALF_UP)
			.intValueExact();
	}

	int zero() {
		return at(BigDecimal.ZERO);
	}

	List<BigDecimal> ticks() {
		return Stream.iterate(this.from, (tick) -> tick.compareTo(this.to) <= 0, (tick) -> tick.add(this.step))
			.map((tick) -> tick.signum() == 0 ? BigDecimal.ZERO : tick.stripTrailingZeros())
			.toList();
	}

}
