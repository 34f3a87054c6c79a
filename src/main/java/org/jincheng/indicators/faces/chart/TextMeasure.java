package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates how wide text is in the sans-serif font of the reader, which is unknown,
 * rather too wide than too narrow.
 */
final class TextMeasure {

	private static final String NARROW = "ijlftrI.,:;!|'()[]/ -";

	private static final String WIDE = "mwMWGOQ@%—≈≥≤<>×";

	private TextMeasure() {
	}

	/** Returns the width of text that is not bold, in hundredths of the font size. */
	static int hundredths(String text) {
		return text.codePoints().map(TextMeasure::hundredths).sum();
	}

	private static int hundredths(int character) {
		if (isFullWidth(character)) {
			return 100;
		}
		if (NARROW.indexOf(character) >= 0) {
			return 38;
		}
		if (WIDE.indexOf(character) >= 0) {
			return 90;
		}
		return Character.isUpperCase(character) ? 72 : 62;
	}

	private static boolean isFullWidth(int character) {
		return character >= 0x1100 && (character < 0x2000 || character > 0x2e7f);
	}

	/**
	 * Breaks text into lines, between words and, in Chinese, between characters; text too
	 * long for all of them ends in an ellipsis.
	 * @param width how wide a line is, in pixels
	 * @param most how many lines at most
	 */
	static List<String> lines(String text, TextStyle style, int width, int most) {
		var lines = new ArrayList<String>();
		var rest = text.strip().replaceAll("\\s+", " ");
		while (!rest.isEmpty()) {
			var fitting = fitting(rest, style, width);
			if (fitting < rest.length() && lines.size() == most - 1) {
				lines.add(rest.substring(0, fitting(rest, style, width - style.size())).strip() + "…");
				return lines;
			}
			var end = endOfLine(rest, fitting);
			lines.add(rest.substring(0, end).strip());
			rest = rest.substring(end).strip();
		}
		return lines;
	}

	/** Returns how many characters of a text fit, one at least. */
	private static int fitting(String text, TextStyle style, int width) {
		var end = text.offsetByCodePoints(0, 1);
		while (end < text.length()) {
			var next = text.offsetByCodePoints(end, 1);
			if (style.width(text.substring(0, next)) > width) {
				break;
			}
			end = next;
		}
		return end;
	}

	/** Returns where a line ends into which a number of characters fit. */
	private static int endOfLine(String text, int fitting) {
		for (int i = fitting; i > 0 && i < text.length(); i = text.offsetByCodePoints(i, -1)) {
			if (text.charAt(i) == ' ' || isFullWidth(text.codePointBefore(i)) && !isClosing(text.codePointAt(i))) {
				return i;
			}
		}
		return fitting;
	}

	private static boolean isClosing(int character) {
		return "，。；：、！？）》」』”".indexOf(character) >= 0;
	}

}
