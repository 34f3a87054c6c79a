package org.jincheng.indicators.chart;

/** The text styles of a chart. */
enum TextStyle {

	TITLE("ink title", 18, true), LABEL("ink label", 14, true), HEAD("muted head", 13, true),

	TEXT("muted text", 13, false), NOTE("ink small", 11, false), SMALL("muted small", 11, false),

	POINT("ink point-label", 12, true);

	private final String classes;

	private final int size;

	private final boolean bold;

	TextStyle(String classes, int size, boolean bold) {
		this.classes = classes;
		this.size = size;
		this.bold = bold;
	}

	/** The classes of the style in the style sheet. */
	String classes() {
		return this.classes;
	}

	/** The size of its font in pixels. */
	int size() {
		return this.size;
	}

	/** The height of a line in pixels. */
	int leading() {
		return this.size * 4 / 3;
	}

	/** Returns the approximate width of text in pixels. */
	int width(String text) {
		return (TextMeasure.hundredths(text) * this.size * (this.bold ? 9 : 8) + 799) / 800;
	}

}
