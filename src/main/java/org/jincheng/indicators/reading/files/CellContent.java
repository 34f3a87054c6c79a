package org.jincheng.indicators.reading.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.files.Document.Cell;

/**
 * Collects what is printed in a cell or a paragraph: its words, its indentation, and the
 * marks of notes that are set as a superscript.
 */
final class CellContent {

	private static final Pattern RAISED = Pattern
		.compile("[\u00b9\u00b2\u00b3\u2070-\u207f\u1d43\u1d47\u1d48\u1d49\u1d50]+");

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	/** A metre or its like, which has an area and a volume, at the end of a text. */
	private static final Pattern METRE = Pattern.compile("(?<![A-Za-z])[kcdhmnμµ]?m$");

	private static final Pattern AREA_OR_VOLUME = Pattern.compile("[-−–]?[23]");

	private static final Pattern TEN = Pattern.compile("(?<![\\d.,])10$");

	private static final Pattern LONE_POWER = Pattern.compile("10([⁰¹²³⁴-⁹]+)");

	private static final Pattern POWER = Pattern.compile("[-−–]?\\d{1,2}");

	static final int FIRST_IDEOGRAPHIC = 0x2e80;

	/** How many characters before an exponent tell that it is one. */
	private static final int LOOKED_BACK = 8;

	/** How many blanks stand for a tabulator. */
	private static final int TAB = 4;

	private final boolean isCell;

	private final boolean countsBlanks;

	private final StringBuilder text = new StringBuilder();

	private final StringBuilder mark = new StringBuilder();

	private int indent;

	/** The blank that separates what comes next: 0, a blank or a line end. */
	private char pending;

	/**
	 * Begins.
	 * @param isCell whether it is a cell, not a paragraph
	 * @param countsBlanks whether plain blanks at the beginning indent it, as they do not
	 * in HTML
	 */
	CellContent(boolean isCell, boolean countsBlanks) {
		this.isCell = isCell;
		this.countsBlanks = countsBlanks;
	}

	/** Returns a cell with a text. */
	static Cell cell(String text) {
		var content = new CellContent(true, true);
		content.add(text);
		return content.cell(1, 1, false);
	}

	/** Adds words. */
	void add(String words) {
		var raised = RAISED.matcher(words);
		var end = 0;
		while (raised.find()) {
			plain(words, end, raised.start());
			addRaised(Normalizer.normalize(raised.group(), Normalizer.Form.NFKC));
			end = raised.end();
		}
		plain(words, end, words.length());
	}

	private void plain(String words, int start, int end) {
		for (int i = start; i < end; i++) {
			var c = words.charAt(i);
			if (c == '\n' || c == '\r' || c == '\u2028') {
				breakLine();
			}
			else if (c <= ' ' || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b') {
				blank(c);
			}
			else {
				separate(c);
				this.text.append(c);
			}
		}
	}

	private void blank(char c) {
		if (this.text.isEmpty()) {
			this.indent += switch (c) {
				case '\ufeff', '\u200b' -> 0;
				case '\u3000', '\u2003' -> 2;
				case '\t' -> this.countsBlanks ? TAB : 0;
				default -> (c > ' ' || this.countsBlanks) ? 1 : 0;
			};
		}
		else if (this.pending == 0 || this.pending == ' ') {
			// A narrow blank may group digits, and stays what it is.
			this.pending = (c > ' ') ? c : (this.pending == 0) ? ' ' : this.pending;
		}
	}

	/** Ends a line within a cell or a paragraph. */
	void breakLine() {
		if (!this.text.isEmpty()) {
			this.pending = '\n';
		}
	}

	/** Puts a blank where one is due; not where a line of Chinese ends. */
	private void separate(char next) {
		if (this.pending != 0) {
			var last = this.text.charAt(this.text.length() - 1);
			if (this.pending != '\n') {
				this.text.append(this.pending);
			}
			else if (last < FIRST_IDEOGRAPHIC && next < FIRST_IDEOGRAPHIC) {
				this.text.append(' ');
			}
			this.pending = 0;
		}
	}

	/**
	 * Adds what is set as a superscript: an exponent stays part of the text, as does the
	 * mark that a note begins with; else it is a mark.
	 */
	void addRaised(String raised) {
		var words = raised.strip();
		if (words.isEmpty()) {
			return;
		}
		var before = this.text.substring(Math.max(0, this.text.length() - LOOKED_BACK));
		var isExponent = AREA_OR_VOLUME.matcher(words).matches() && METRE.matcher(before).find()
				|| POWER.matcher(words).matches() && TEN.matcher(before).find();
		if (isExponent && this.pending == 0 || !this.isCell && staysInProse(words)) {
			var due = words.charAt(0);
			separate(due);
			words.chars().forEach((c) -> this.text.append(superscript((char) c)));
		}
		else {
			this.mark.append(words);
		}
	}

	/** Whether a note begins with it, or it is the end of an ordinal. */
	private boolean staysInProse(String words) {
		if (this.text.isEmpty() || this.pending != 0) {
			return true;
		}
		var last = this.text.charAt(this.text.length() - 1);
		return ":：;；(（".indexOf(last) >= 0
				|| Character.isDigit(last) && words.chars().allMatch(Character::isLetter) && words.length() > 1;
	}

	private static char superscript(char c) {
		if ("-−–".indexOf(c) >= 0) {
			return '⁻';
		}
		return (c >= '0' && c <= '9') ? SUPERSCRIPTS.charAt(c - '0') : c;
	}

	/** Indents it by as many blanks, unless it has begun. */
	void indent(int blanks) {
		if (this.text.isEmpty()) {
			this.indent += blanks;
		}
	}

	boolean isEmpty() {
		return this.text.isEmpty() && this.mark.isEmpty();
	}

	String text() {
		return this.text.toString();
	}

	Cell cell(int rows, int columns, boolean isHead) {
		// Ten with nothing after it is no unit, and its superscript no power.
		var power = LONE_POWER.matcher(this.text);
		if (power.matches()) {
			return new Cell("10", Normalizer.normalize(power.group(1), Normalizer.Form.NFKC), rows, columns,
					Math.max(0, this.indent), isHead);
		}
		return new Cell(text(), this.mark.toString(), rows, columns, Math.max(0, this.indent), isHead);
	}

}
