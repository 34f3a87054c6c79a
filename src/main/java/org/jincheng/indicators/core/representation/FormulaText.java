package org.jincheng.indicators.core.representation;

import java.util.Map;

/**
 * Text that a spreadsheet would run as a formula. In CSV it has an apostrophe before it,
 * which is no part of it.
 */
public final class FormulaText {

	private static final String BEGINNINGS = "=+-@\t\r\n";

	private static final Map<String, String> TRUTH = Map.of("=TRUE()", "true", "=FALSE()", "false");

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

	/**
	 * Returns whether a cell of CSV is a formula that a spreadsheet has saved. Other
	 * texts that it would run were never in its hands, or it has taken their apostrophe
	 * off; and what is true or false some write as a formula.
	 */
	public static boolean isRun(String cell) {
		return cell.startsWith("=") && !TRUTH.containsKey(cell);
	}

	/** Returns the text in a cell of CSV. */
	public static String unescaped(String cell) {
		if (cell.startsWith("=")) {
			return TRUTH.getOrDefault(cell, cell);
		}
		return (cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1))) ? cell.substring(1) : cell;
	}

}
