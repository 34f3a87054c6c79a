package org.jincheng.indicators.chart;

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

	static void draw(ChartPage page, IndicatorChart.Panel panel, Plot.Readings readings) {
		var marks = readings.marks();
		marks.reversed().forEach((mark) -> page.write(mark.spoken(), mark.caption()));
		var base = readings.base();
		var days = TimeScale.of(marks);
		var first = base.start().isBefore(days.first()) ? base.start() : days.first();
		var last = base.end().isAfter(days.last()) ? base.end() : days.last();
		var frame = PlotFrame.draw(page, panel, marks, new TimeScale(first, last, 0, 0), HEIGHT);
		var dates = new TreeMap<Integer, String>();
		var labels = new FreeLabels(page, frame.values().start());
		var drawing = page.drawing();
		var zero = frame.values().zero();
		for (var mark : marks.reversed()) {
			var x = frame.time().middle(mark);
			var lower = frame.values().at(mark.value());
			var higher = frame.values().at(mark.highest());
			drawing.rectangle(x - HALF_WIDTH, lower, x + HALF_WIDTH, zero, "derived area");
			drawing.rectangle(x - HALF_WIDTH, higher, x + HALF_WIDTH, lower, "derived range");
			labels.write(x, higher, mark.label());
			dates.put(x, mark.date());
		}
		var x = (frame.time().at(base.start()) + frame.time().at(base.end())) / 2;
		var one = frame.values().at(BigDecimal.ONE);
		drawing.rectangle(x - HALF_WIDTH, Math.min(one, zero - 2), x + HALF_WIDTH, zero, "base");
		labels.write(x, one, panel.words().date(base.label()) + " = 1");
		dates.put(x, panel.words().date(base.label()));
		frame.write(dates);
	}

}
