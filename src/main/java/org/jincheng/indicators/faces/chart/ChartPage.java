package org.jincheng.indicators.faces.chart;

/** The page that a chart is drawn on, from top to bottom. */
final class ChartPage {

	/** The space between an axis and its labels. */
	static final int GAP = 6;

	private final SvgDrawing drawing;

	private final int margin;

	private final int width;

	private final boolean isLow;

	private int bottom;

	/**
	 * Begins a page.
	 * @param isLow whether it has to be as low as it can
	 */
	ChartPage(SvgDrawing drawing, int width, boolean isLow) {
		this.drawing = drawing;
		this.width = width;
		this.isLow = isLow;
		this.margin = isLow ? 8 : (width < 480) ? 16 : 24;
		this.bottom = this.margin;
	}

	SvgDrawing drawing() {
		return this.drawing;
	}

	int left() {
		return this.margin;
	}

	int right() {
		return this.width - this.margin;
	}

	int height() {
		return this.bottom + this.margin;
	}

	boolean isLow() {
		return this.isLow;
	}

	/** Leaves space between parts, where the page need not be low. */
	void takeSpace(int height) {
		take(this.isLow ? height / 4 : height);
	}

	/** Extends the page, and returns where the new part begins. */
	int take(int height) {
		this.bottom += height;
		return this.bottom - height;
	}

	/**
	 * Writes text, broken into lines.
	 * @param most how many lines at most
	 */
	void write(String text, TextStyle style, int most) {
		for (var line : TextMeasure.lines(text, style, right() - left(), most)) {
			var top = take(style.leading());
			this.drawing.text(left(), top + style.size(), style.classes(), line);
		}
	}

	/**
	 * Writes a label with a caption beside it, or below it where that does not fit.
	 */
	void write(String label, String caption) {
		var width = TextStyle.LABEL.width(label) + 2 * GAP + TextStyle.TEXT.width(caption);
		if (width > right() - left()) {
			write(label, TextStyle.LABEL, 3);
			write(caption, TextStyle.TEXT, 3);
			return;
		}
		var top = take(TextStyle.LABEL.leading());
		var line = this.drawing.add(this.drawing.scenery(), "text", "x", left(), "y", top + TextStyle.LABEL.size());
		this.drawing.addText(line, "tspan", label, "class", TextStyle.LABEL.classes());
		this.drawing.addText(line, "tspan", caption, "class", TextStyle.TEXT.classes(), "dx", 2 * GAP);
	}

}
