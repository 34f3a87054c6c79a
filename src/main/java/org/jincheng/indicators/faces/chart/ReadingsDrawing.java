package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * Draws comparisons that can be read in two ways: a column for the base and one for each
 * figure, with no line between them, since the years between are unknown.
 */
final class ReadingsDrawing {

	private static final int HEIGHT = 170;

	private static final int HALF_WIDTH = 16;

	private ReadingsDrawing() {
	}

	/**
	 * Draws the readings of each comparison as a column over the time of its figure, in
	 * multiples of the base: "68 times more than in 1985" is a column of 68, and a range
	 * up to 69, next to the column of 1985, which is 1.
	 */
	static void draw(ChartPage page, FigureWords words, Plot.Readings readings) {
		var marks = readings.marks();
		marks.reversed()
			.stream()
			.filter((mark) -> !mark.isAside())
			.forEach((mark) -> page.write(mark.words().spoken(), mark.caption()));
		var base = readings.base();
		var days = TimeScale.of(marks);
		var first = base.start().isBefore(days.first()) ? base.start() : days.first();
		var last = base.end().isBefore(days.last()) ? days.last() : base.end().plusDays(1);
		var top = page.take(PlotFrame.HEADROOM + HEIGHT + PlotFrame.FOOTROOM) + PlotFrame.HEADROOM;
		var drawing = page.drawing();
		var values = ValueScale.ofBars(marks, false, 4, top + HEIGHT, top);
		var frame = PlotFrame.draw(drawing, words, values, new TimeScale(first, last, 0, 0), page.left(), page.right());
		var dates = new TreeMap<Integer, String>();
		var labels = new FreeLabels(frame);
		var zero = values.zero();
		for (var mark : marks.reversed()) {
			var x = Math.clamp(frame.middle(mark), frame.left() + HALF_WIDTH, frame.right() - HALF_WIDTH);
			var lower = values.at(mark.value());
			var higher = values.at(mark.highest());
			var link = MarkDrawing.begin(drawing, words, mark, 5);
			dates.put(x, mark.words().date());
			if (mark.isAside()) {
				drawing.rectangle(link.parent(), x - 3, higher, x + 3, lower, "range");
				continue;
			}
			drawing.rectangle(link.parent(), x - HALF_WIDTH, lower, x + HALF_WIDTH, zero, "bar outlined");
			drawing.rectangle(link.parent(), x - HALF_WIDTH, higher, x + HALF_WIDTH, lower, "range");
			labels.write(x, higher, mark.words().label());
		}
		var x = Math.clamp(frame.time().middle(base.start(), base.end()), frame.left() + HALF_WIDTH,
				frame.right() - HALF_WIDTH);
		var one = values.at(BigDecimal.ONE);
		drawing.rectangle(drawing.scenery(), x - HALF_WIDTH, Math.min(one, zero - 2), x + HALF_WIDTH, zero, "base");
		labels.write(x, one, words.date(base.label()) + " = 1");
		dates.put(x, words.date(base.label()));
		frame.write(dates);
	}

}
