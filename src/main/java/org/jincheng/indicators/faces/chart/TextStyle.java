package org.jincheng.indicators.faces.chart;

/**
 * A text style of a chart.
 *
 * @param classes the classes of the style in the style sheet
 * @param size the size of its font in pixels
 * @param bold whether its font is bold
 */
record TextStyle(String classes, int size, boolean bold) {

	static final TextStyle TITLE = new TextStyle("title", 18, true);

	static final TextStyle LABEL = new TextStyle("strong", 14, true);

	static final TextStyle HEAD = new TextStyle("head", 13, true);

	static final TextStyle PLACE = new TextStyle("plot-title", 13, true);

	static final TextStyle TEXT = new TextStyle("text", 13, false);

	static final TextStyle NOTE = new TextStyle("small ink", 11, false);

	static final TextStyle SMALL = new TextStyle("small", 11, false);

	static final TextStyle NAME = new TextStyle("name", 11, false);

	static final TextStyle RANK = new TextStyle("rank", 12, true);

	static final TextStyle POINT = new TextStyle("value", 12, true);

	/** The height of a line in pixels. */
	int leading() {
		return this.size * 4 / 3;
	}

	/** Returns the approximate width of text in pixels. */
	int width(String text) {
		return (TextMeasure.hundredths(text) * this.size * (this.bold ? 9 : 8) + 799) / 800;
	}

}
