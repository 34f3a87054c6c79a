package org.jincheng.indicators.reading;

/** Takes words out of a text, whose other words stay where they are. */
final class Blanks {

	private Blanks() {
	}

	/** Puts blanks between two offsets. */
	static void put(StringBuilder text, int start, int end) {
		text.replace(start, end, " ".repeat(end - start));
	}

}
