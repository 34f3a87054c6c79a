package org.jincheng.indicators.tables;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.problem.ErrorPlace;
import org.jincheng.indicators.problem.RequestError;
import org.jincheng.indicators.representation.FormulaText;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, by which its rows are read.
 *
 * @param columns the names of the columns
 */
public record TableHeader(List<String> columns) {

	/**
	 * Reads a header.
	 * @param known the columns that there can be
	 * @param needed those that must be there
	 * @return the header; null if something is wrong with it
	 */
	public static @Nullable TableHeader of(List<String> columns, Collection<String> known, Collection<String> needed,
			RowFaults faults) {
		var wrong = faults.row(1);
		var seen = new HashSet<String>();
		for (var column : columns) {
			if (!known.contains(column)) {
				wrong.unreadable(column, RequestError.unknownColumn(ErrorPlace.ofCell(null, 1, column), column, known));
			}
			else if (!seen.add(column)) {
				wrong.unreadable(column, column, "Given more than once.");
			}
		}
		needed.stream()
			.filter((column) -> !seen.contains(column))
			.forEach((column) -> wrong.unreadable(column, null, "The column is missing."));
		return !wrong.isWrong() ? new TableHeader(List.copyOf(columns)) : null;
	}

	/**
	 * Reads a row.
	 * @return its cells by their columns; null if something is wrong with it
	 */
	public @Nullable Map<String, String> row(long line, String[] cells, RowFaults faults) {
		var wrong = faults.row(line);
		if (cells.length != this.columns.size()) {
			wrong.unreadable("", null,
					"%d cells, where the header has %d columns.".formatted(cells.length, this.columns.size()));
			return null;
		}
		var row = new LinkedHashMap<String, String>();
		for (int i = 0; i < cells.length; i++) {
			if (FormulaText.isRun(cells[i])) {
				wrong.unreadable(this.columns.get(i), cells[i],
						"Is a formula; a text that only looks like one has an apostrophe before it.");
			}
			else if (cells[i].indexOf('\0') >= 0) {
				wrong.unreadable(this.columns.get(i), null, "Has a character that cannot be stored.");
			}
			row.put(this.columns.get(i), FormulaText.unescaped(cells[i]));
		}
		return wrong.isWrong() ? null : row;
	}

}
