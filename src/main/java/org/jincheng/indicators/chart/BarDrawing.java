package org.jincheng.indicators.chart;

import java.math.BigDecimal;

/**
 * Draws figures as bars, one below the other.
 *
 * @param page where they are drawn
 * @param panel what they are of
 * @param scale the axis of values, to the right
 */
record BarDrawing(ChartPage page, IndicatorChart.Panel panel, ValueScale scale) {

	private static final int HEIGHT = 20;

	static void draw(ChartPage page, IndicatorChart.Panel panel, Plot.Bars bars) {
		var most = Math.max(2, (page.right() - page.left()) / 110);
		var scale = ValueScale.of(bars.marks(), panel.percentage(), most, page.left(), page.right());
		var drawing = new BarDrawing(page, panel, scale);
		bars.marks().forEach(drawing::draw);
		drawing.axis();
	}

	private void draw(Mark mark) {
		this.page.write(mark.label(), mark.caption());
		var top = this.page.take(HEIGHT + 16) + 4;
		var bottom = top + HEIGHT;
		var zero = this.scale.zero();
		var end = this.scale.at(mark.value());
		var style = mark.area() + " area";
		this.page.drawing().line(this.page.left(), bottom, this.page.right(), bottom, "axis");
		this.page.drawing().line(zero, top - 3, zero, bottom, "axis zero");
		if (mark.value().signum() == 0) {
			this.page.drawing().rectangle(zero - 2, top - 3, zero + 2, bottom + 3, style);
		}
		else if (mark.isOpenUpwards() == mark.isOpenDownwards() || mark.isOpenUpwards() == mark.value().signum() > 0) {
			this.page.drawing().rectangle(zero, top, visible(zero, end), bottom, style);
		}
		if (mark.isBound()) {
			var open = this.scale.at(mark.isOpenUpwards() ? this.scale.to() : lowest(mark));
			this.page.drawing().rectangle(end, top, open, bottom, mark.tone() + " open");
			this.page.drawing().line(end, top - 3, end, bottom + 3, mark.tone() + " line");
			arrow(end, open, (top + bottom) / 2, mark.tone() + " line");
		}
	}

	/** Returns the lower end of a mark: zero for less than a positive value. */
	private BigDecimal lowest(Mark mark) {
		return (mark.value().signum() > 0 && this.panel.percentage()) ? BigDecimal.ZERO : this.scale.from();
	}

	/** Makes a value that is not zero visible, however small it is. */
	private static int visible(int zero, int end) {
		return (end == zero) ? zero + 1 : end;
	}

	private void arrow(int from, int to, int y, String style) {
		var back = (to > from) ? -6 : 6;
		if (Math.abs(to - from) > 6) {
			this.page.drawing().line(from, y, to, y, style);
		}
		this.page.drawing().path("M%d %dL%d %dL%d %d".formatted(to + back, y - 5, to, y, to + back, y + 5), style);
	}

	private void axis() {
		var top = this.page.take(20);
		var ticks = this.scale.ticks();
		for (var tick : ticks) {
			var x = this.scale.at(tick);
			var anchor = (x == this.page.left()) ? "" : (x == this.page.right()) ? " end" : " middle";
			this.page.drawing().line(x, top - 12, x, top - 6, "axis");
			this.page.drawing().text(x, top + 6, TextStyle.SMALL.classes() + anchor, this.panel.words().number(tick));
		}
	}

}
