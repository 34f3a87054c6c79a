package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.util.HashMap;

import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.wording.FigureWords;

/**
 * Draws figures as bars, one below the other.
 *
 * @param page where they are drawn
 * @param words how numbers are written
 * @param percentage whether the values are shares of a hundred
 * @param scale the axis of values, to the right
 */
record BarDrawing(ChartPage page, FigureWords words, boolean percentage, ValueScale scale) {

	private static final int HEIGHT = 20;

	/** The room for the sign of a contradiction, right of the longest bar. */
	private static final int SIGN = 28;

	static void draw(ChartPage page, FigureWords words, boolean percentage, Plot.Bars bars) {
		var most = Math.max(2, (page.right() - page.left()) / 110);
		var right = bars.marks().stream().anyMatch(Mark::contradicted) ? page.right() - SIGN : page.right();
		var scale = ValueScale.ofBars(bars.marks(), percentage, most, page.left(), right);
		var drawing = new BarDrawing(page, words, percentage, scale);
		var middles = new HashMap<String, Integer>();
		for (var mark : bars.marks()) {
			var middle = middles.get(mark.series().key());
			if (mark.isAside() && middle != null) {
				drawing.drawAside(mark, middle);
			}
			else {
				middles.put(mark.series().key(), drawing.draw(mark));
			}
		}
		drawing.axis();
	}

	/** Draws a bar, and returns its middle. */
	private int draw(Mark mark) {
		this.page.write(mark.words().label(), mark.caption());
		var top = this.page.take(HEIGHT + 16) + 4;
		var bottom = top + HEIGHT;
		var zero = this.scale.zero();
		this.page.drawing().line(this.page.left(), bottom, this.page.right(), bottom, "axis");
		this.page.drawing().line(zero, top - 3, zero, bottom, "axis zero");
		var link = MarkDrawing.begin(this.page.drawing(), this.words, mark, 5);
		bar(link, mark, top, bottom);
		if (mark.isRange()) {
			this.page.drawing()
				.rectangle(link.parent(), this.scale.at(mark.value()), top, this.scale.at(mark.highest()), bottom,
						"range");
		}
		if (mark.isBound()) {
			bound(link, mark, top, bottom);
		}
		var end = this.scale.at(mark.value());
		var middle = (top + bottom) / 2;
		if (mark.relation() == Relation.APPROXIMATE) {
			link.ring(end, middle);
		}
		if (mark.status() != FigureStatus.ACTUAL || mark.relation() == Relation.APPROXIMATE) {
			link.shape(mark.status(), MarkDrawing.filling(mark), end, middle);
		}
		if (mark.contradicted()) {
			link.contradicted(Math.max(zero, end) + 12, middle + 8);
		}
		return middle;
	}

	/** Draws what is stated beside a figure on the bar of that. */
	private void drawAside(Mark mark, int middle) {
		var x = this.scale.at(mark.value());
		var link = MarkDrawing.begin(this.page.drawing(), this.words, mark, 3);
		if (mark.isRange()) {
			this.page.drawing()
				.rectangle(link.parent(), x, middle - 2, this.scale.at(mark.highest()), middle + 2, "range");
		}
		if (mark.isBound()) {
			bound(link, mark, middle - 5, middle + 5);
		}
		link.shape(mark.status(), MarkDrawing.filling(mark), x, middle);
		if (mark.contradicted()) {
			link.contradicted(x + 5, middle + 3);
		}
	}

	/** Draws the bar from zero to what is certain. */
	private void bar(MarkDrawing link, Mark mark, int top, int bottom) {
		var zero = this.scale.zero();
		var value = mark.value();
		if (mark.isRange() && value.signum() < 0) {
			value = mark.highest().min(BigDecimal.ZERO);
		}
		var end = this.scale.at(value);
		var style = "bar " + MarkDrawing.filling(mark);
		if (value.signum() == 0) {
			if (!mark.isRange()) {
				this.page.drawing().rectangle(link.parent(), zero - 2, top - 3, zero + 2, bottom + 3, style);
			}
		}
		else if (!mark.isBound() || mark.isOpenUpwards() == value.signum() > 0) {
			this.page.drawing().rectangle(link.parent(), zero, top, visible(zero, end), bottom, style);
			if (mark.joint()) {
				link.hatch(Math.min(zero, end), top, Math.max(zero, end), bottom, 6);
			}
		}
	}

	/** Draws where the truth is beyond a bound: near it, or anywhere. */
	private void bound(MarkDrawing link, Mark mark, int top, int bottom) {
		var end = this.scale.at(mark.value());
		var far = this.scale.at(mark.isOpenUpwards() ? this.scale.to() : lowest(mark));
		var tip = (mark.relation() == Relation.NEARLY) ? end + Math.clamp(far - end, -24, 24) : far;
		var y = (top + bottom) / 2;
		var back = (tip > end) ? -6 : 6;
		this.page.drawing().rectangle(link.parent(), end, top, far, bottom, "open");
		this.page.drawing().line(link.parent(), end, top - 3, end, bottom + 3, "arrow");
		link.path("M%d %dH%dM%d %dL%d %dL%d %d".formatted(end, y, tip, tip + back, y - 5, tip, y, tip + back, y + 5),
				"arrow");
	}

	/** Returns the lower end of a mark: zero for less than a positive value. */
	private BigDecimal lowest(Mark mark) {
		return (mark.value().signum() > 0) ? BigDecimal.ZERO.max(this.scale.from()) : this.scale.from();
	}

	/** Makes a value that is not zero visible, however small it is. */
	private static int visible(int zero, int end) {
		return (end == zero) ? zero + 1 : end;
	}

	private void axis() {
		var top = this.page.take(20);
		var ticks = this.scale.ticks();
		for (var tick : ticks) {
			var x = this.scale.at(tick);
			var anchor = (x == this.page.left()) ? "" : (x == this.scale.end()) ? " end" : " middle";
			this.page.drawing().line(x, top - 12, x, top - 6, "axis");
			this.page.drawing().text(x, top + 6, TextStyle.SMALL.classes() + anchor, this.words.number(tick));
		}
	}

}
