package org.jincheng.indicators.chart;

import java.util.List;
import java.util.Map;

/**
 * The axes of a plot over time.
 *
 * @param page where it is drawn
 * @param values the axis of values, upwards
 * @param time the axis of time
 */
record PlotFrame(ChartPage page, ValueScale values, TimeScale time) {

	/** The space above the highest value, for its label. */
	private static final int HEADROOM = 22;

	/** The space beside the first and last day, for what is drawn there. */
	private static final int SIDE = 28;

	/** Draws the axis of values, and reserves the space of both. */
	static PlotFrame draw(ChartPage page, IndicatorChart.Panel panel, List<Mark> marks, TimeScale days, int height) {
		var top = page.take(height + HEADROOM + 24) + HEADROOM;
		var values = ValueScale.of(marks, panel.percentage(), 4, top + height, top);
		var ticks = values.ticks();
		var widest = ticks.stream()
			.mapToInt((tick) -> TextStyle.SMALL.width(panel.words().number(tick)))
			.max()
			.orElse(0);
		var left = page.left() + widest + ChartPage.GAP;
		for (var tick : ticks) {
			var y = values.at(tick);
			page.drawing().line(left, y, page.right(), y, (tick.signum() == 0) ? "axis zero" : "axis");
			page.drawing()
				.text(left - ChartPage.GAP, y + 4, TextStyle.SMALL.classes() + " end", panel.words().number(tick));
		}
		return new PlotFrame(page, values, days.between(left + SIDE, page.right() - SIDE));
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
			var middle = Math.clamp(label.getKey(), this.page.left() + half, this.page.right() - half);
			if (middle - half > free) {
				this.page.drawing().line(label.getKey(), y - 16, label.getKey(), y - 12, "axis");
				this.page.drawing().text(middle, y, TextStyle.SMALL.classes() + " middle", label.getValue());
				free = middle + half + ChartPage.GAP;
			}
		}
	}

}
