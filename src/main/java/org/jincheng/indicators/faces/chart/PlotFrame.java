package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.figures.wording.FigureWords;

/**
 * The axes of a plot over time.
 *
 * @param drawing where it is drawn
 * @param words how numbers are written
 * @param left where the axis of time begins, in pixels
 * @param right where it ends
 * @param values the axis of values, upwards
 * @param time the axis of time
 */
record PlotFrame(SvgDrawing drawing, FigureWords words, int left, int right, ValueScale values, TimeScale time) {

	/** The space above the highest value, for labels and arrows. */
	static final int HEADROOM = 28;

	/** The space below the lowest value, for the dates. */
	static final int FOOTROOM = 22;

	/** The space beside the first and last day, for what is drawn there. */
	private static final int SIDE = 12;

	/** Draws the axis of values of marks between two positions. */
	static PlotFrame draw(SvgDrawing drawing, FigureWords words, ValueScale values, List<Mark> marks, int start,
			int right) {
		var ticks = values.ticks();
		var widest = ticks.stream().mapToInt((tick) -> TextStyle.SMALL.width(words.number(tick))).max().orElse(0);
		var left = start + widest + ChartPage.GAP;
		for (var tick : ticks) {
			var y = values.at(tick);
			drawing.line(left, y, right, y, (tick.signum() == 0) ? "axis zero" : "axis");
			drawing.text(left - ChartPage.GAP, y + 4, TextStyle.SMALL.classes() + " end", words.number(tick));
		}
		var side = Math.min(SIDE, Math.max(0, (right - left) / 8));
		return new PlotFrame(drawing, words, left, right, values, TimeScale.of(marks, left + side, right - side));
	}

	/**
	 * Writes labels below the axis of time, by their position, and leaves out those that
	 * would overlap.
	 */
	void write(Map<Integer, String> labels) {
		var y = this.values.start() + 16;
		var free = Integer.MIN_VALUE;
		for (var label : labels.entrySet()) {
			var half = TextStyle.SMALL.width(label.getValue()) / 2;
			var middle = Math.max(this.left + half, Math.min(label.getKey(), this.right - half));
			if (middle - half > free) {
				this.drawing.line(label.getKey(), y - 16, label.getKey(), y - 12, "axis zero");
				this.drawing.text(middle, y, TextStyle.SMALL.classes() + " middle", label.getValue());
				free = middle + half + ChartPage.GAP;
			}
		}
	}

	int middle(Mark mark) {
		return this.time.middle(mark.start(), mark.end());
	}

	/** Whether marks are less than some pixels above each other. */
	boolean areClose(Mark mark, Mark other, int pixels) {
		return Math.abs(this.values.at(mark.value()) - this.values.at(other.value())) < pixels;
	}

}
