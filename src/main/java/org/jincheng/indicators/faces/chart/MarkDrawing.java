package org.jincheng.indicators.faces.chart;

import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.w3c.dom.Element;

/**
 * Draws the shapes of figures. The shape shows the status, its filling the origin, and
 * what is around it how the value relates to the truth.
 *
 * @param drawing where they are drawn
 * @param parent what they are drawn in
 * @param size half the width of a shape, in pixels
 */
record MarkDrawing(SvgDrawing drawing, Element parent, int size) {

	private static final int ARROW = 26;

	private static final int SHORT_ARROW = 15;

	/**
	 * Begins the mark of a figure: a link to its source, with its words.
	 * @param size half the width of a shape, in pixels
	 */
	static MarkDrawing begin(SvgDrawing drawing, FigureWords words, Mark mark, int size) {
		var link = drawing.add(drawing.marks(), "a", "class",
				mark.isAside() ? "mark aside" : "mark s" + mark.series().color(), "data-figure", mark.figure(), "href",
				"/?lang=" + words.language().code() + "&figure=" + mark.figure());
		drawing.addText(link, "title", mark.title());
		return new MarkDrawing(drawing, link, size);
	}

	/** Draws all that a figure is at the position of its value. */
	void draw(Mark mark, int x, int y) {
		this.drawing.add(this.parent, "circle", "cx", x, "cy", y, "r", mark.isAside() ? 6 : 12, "class", "hit");
		arrow(mark, x, y);
		if (mark.relation() == Relation.APPROXIMATE) {
			ring(x, y);
		}
		shape(mark.status(), filling(mark), x, y);
		if (mark.contradicted()) {
			contradicted(x + this.size + 2, y);
		}
	}

	void contradicted(int x, int y) {
		this.drawing.addText(this.parent, "text", "≠", "x", x, "y", y - 3, "class", "value");
	}

	/** Returns how the shape of a figure is filled. */
	static String filling(Mark mark) {
		return (mark.derived() ? "outlined"
				: (mark.status() != FigureStatus.ACTUAL || mark.joint()) ? "hollow" : "filled")
				+ (mark.joint() ? " hatched" : "");
	}

	/** Draws the shape of a status. */
	void shape(FigureStatus status, String filling, int x, int y) {
		var style = "shape " + filling;
		var r = this.size;
		switch (status) {
			case ACTUAL -> this.drawing.add(this.parent, "circle", "cx", x, "cy", y, "r", r, "class", style);
			case PROVISIONAL -> this.drawing.rectangle(this.parent, x - r + 1, y - r + 1, x + r - 1, y + r - 1, style);
			case ESTIMATE -> path("M%d %dl%d %dh%dz".formatted(x, y - r, r + 1, 2 * r - 1, -2 * r - 2), style);
			case FORECAST -> path("M%d %dl%d %dh%dz".formatted(x, y + r, r + 1, 1 - 2 * r, -2 * r - 2), style);
			case TARGET -> path("M%1$d %2$dl%3$d %3$dl-%3$d %3$dl-%3$d -%3$dz".formatted(x, y - r - 1, r + 1), style);
		}
		if (filling.contains("hatched")) {
			hatch(x - r + 2, y - r + 2, x + r - 2, y + r - 2, 3);
		}
	}

	/** Hatches the inside of a rectangle. */
	void hatch(int left, int top, int right, int bottom, int step) {
		var height = bottom - top;
		var lines = new StringBuilder();
		for (int x = left - height + step; x < right; x += step) {
			var from = Math.max(left, x);
			var to = Math.min(right, x + height);
			lines.append("M%d %dL%d %d".formatted(from, bottom - (from - x), to, bottom - (to - x)));
		}
		path(lines.toString(), "hatch");
	}

	/** Draws an arrow from a bound to where the truth is. */
	private void arrow(Mark mark, int x, int y) {
		if (mark.isBound()) {
			var length = (mark.relation() == Relation.NEARLY) ? SHORT_ARROW : ARROW;
			arrow(x, y, mark.isOpenUpwards() ? -length : length);
		}
	}

	/**
	 * Draws an open arrow upwards or downwards.
	 * @param length how long it is; negative upwards
	 */
	void arrow(int x, int y, int length) {
		var back = Integer.signum(length) * 5;
		path("M%1$d %2$dV%3$dM%4$d %5$dL%1$d %3$dL%6$d %5$d".formatted(x, y + Integer.signum(length) * this.size,
				y + length, x - 4, y + length - back, x + 4), "arrow");
	}

	/** Draws what surrounds a value that is only about right. */
	void ring(int x, int y) {
		this.drawing.add(this.parent, "circle", "cx", x, "cy", y, "r", this.size + 3, "class", "ring");
	}

	/** Draws the bar from one value to another one, with an end at each. */
	void range(int x, int y1, int y2) {
		this.drawing.rectangle(this.parent, x - 4, y1, x + 4, y2, "range");
		this.drawing.line(this.parent, x - 6, y1, x + 6, y1, "extent");
		this.drawing.line(this.parent, x - 6, y2, x + 6, y2, "extent");
	}

	/**
	 * Draws the time of a period.
	 * @param ends whether to mark its ends
	 */
	void extent(int from, int to, int y, boolean ends) {
		path("M%d %dH%d".formatted(from, y, to) + (ends ? "M%1$d %2$dv8M%3$d %2$dv8".formatted(from, y - 4, to) : ""),
				"extent");
	}

	void path(String points, String style) {
		this.drawing.add(this.parent, "path", "d", points, "class", style);
	}

}
