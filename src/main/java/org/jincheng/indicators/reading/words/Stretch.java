package org.jincheng.indicators.reading.words;

import java.util.List;

/** What stands from one place of a text to another. */
public interface Stretch {

	int start();

	int end();

	/** Whether it lies between two places. */
	default boolean isIn(int from, int to) {
		return start() >= from && end() <= to;
	}

	default boolean overlaps(int from, int to) {
		return start() < to && from < end();
	}

	/** Returns the words of a text that it has. */
	default String printed(String text) {
		return text.substring(start(), end());
	}

	/** Returns a text with blanks for what was read in it. */
	static String blank(String text, List<? extends Stretch> read) {
		var rest = new StringBuilder(text);
		read.forEach((it) -> rest.replace(it.start(), it.end(), " ".repeat(it.end() - it.start())));
		return rest.toString();
	}

	/** Words from one place to another. */
	record Words(int start, int end) implements Stretch {

	}

}
