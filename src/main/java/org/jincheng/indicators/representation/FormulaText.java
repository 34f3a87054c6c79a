package org.jincheng.indicators.representation;

/**
 * Text that a spreadsheet would run as a formula. In CSV it has an apostrophe before it,
 * which is no part of it.
 */
public final class FormulaText {

	private static final String BEGINNINGS = "=+-@\t\r\n";

	private FormulaText() {
	}

	/** Returns whether a spreadsheet would run a text. */
	public static boolean isFormula(String text) {
		return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
	}

	/** Returns the cell of CSV for a text. */
	public static String escaped(String text) {
		return isFormula(text) ? "'" + text : text;
	}

	/** Returns the text in a cell of CSV. */
	public static String unescaped(String cell) {
		return (cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1))) ? cell.substring(1) : cell;
	}

}
