package org.jincheng.indicators.faces.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.figures.query.CourseOfFigure.Point;
import org.jspecify.annotations.Nullable;

/**
 * The course of a figure as a small line, for a glance: the chart of its indicator says
 * what each point is.
 *
 * @param path the path of the line
 * @param x where it ends, from the left
 * @param y where it ends, from the top
 */
record Spark(String path, String x, String y) {

	private static final int WIDTH = 96;

	private static final int HEIGHT = 26;

	private static final int MARGIN = 3;

	private static final int FEWEST = 3;

	/**
	 * Returns the line of a course, or null if that is too short.
	 * @param runs what follows each other year by year, oldest first
	 */
	static @Nullable Spark of(List<List<Point>> runs) {
		var points = runs.stream().flatMap(List::stream).toList();
		if (points.size() < FEWEST) {
			return null;
		}
		var across = scale(points, (point) -> new BigDecimal(point.period().substring(0, 4)), WIDTH);
		var up = scale(points, Point::value, HEIGHT);
		Function<Point, List<String>> at = (point) -> List.of(across.apply(point).toString(),
				BigDecimal.valueOf(HEIGHT).subtract(up.apply(point)).toString());
		var path = runs.stream()
			.map((run) -> run.stream()
				.map((point) -> String.join(" ", at.apply(point)))
				.collect(Collectors.joining("L", "M", "")))
			.collect(Collectors.joining());
		var end = at.apply(points.getLast());
		return new Spark(path, end.getFirst(), end.getLast());
	}

	/** Returns where a value is between the margins, to a tenth of a pixel. */
	private static Function<Point, BigDecimal> scale(List<Point> points, Function<Point, BigDecimal> value,
			int length) {
		var low = points.stream().map(value).min(Comparator.naturalOrder()).orElseThrow();
		var span = points.stream().map(value).max(Comparator.naturalOrder()).orElseThrow().subtract(low);
		return (point) -> value.apply(point)
			.subtract(low)
			.multiply(BigDecimal.valueOf(length - 2 * MARGIN))
			.divide((span.signum() == 0) ? BigDecimal.ONE : span, 1, RoundingMode.HALF_EVEN)
			.add(BigDecimal.valueOf(MARGIN));
	}

}
