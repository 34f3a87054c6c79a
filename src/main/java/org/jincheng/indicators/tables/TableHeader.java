package org.jincheng.indicators.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.problem.ParameterError;
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
		var wrong = new ArrayList<ParameterError>();
		var seen = new HashSet<String>();
		for (var column : columns) {
			if (!known.contains(column)) {
				wrong.add(ParameterError.unknownColumn(column, known));
			}
			else if (!seen.add(column)) {
				wrong.add(ParameterError.of(column, column, "Given more than once."));
			}
		}
		needed.stream()
			.filter((column) -> !seen.contains(column))
			.forEach((column) -> wrong.add(ParameterError.of(column, null, "The column is missing.")));
		wrong.forEach((fault) -> faults.add(1, fault));
		return wrong.isEmpty() ? new TableHeader(List.copyOf(columns)) : null;
	}

	/**
	 * Reads a row.
	 * @return its cells by their columns; null if something is wrong with it
	 */
	public @Nullable Map<String, String> row(long line, String[] cells, RowFaults faults) {
		if (cells.length != this.columns.size()) {
			faults.add(line, ParameterError.of("", null,
					"%d cells, where the header has %d columns.".formatted(cells.length, this.columns.size())));
			return null;
		}
		var row = new LinkedHashMap<String, String>();
		var isText = true;
		for (int i = 0; i < cells.length; i++) {
			if (FormulaText.isRun(cells[i])) {
				faults.add(line, ParameterError.of(this.columns.get(i), cells[i],
						"Is a formula; a text that only looks like one has an apostrophe before it."));
				isText = false;
			}
			else if (cells[i].indexOf('\0') >= 0) {
				faults.add(line,
						ParameterError.of(this.columns.get(i), null, "Has a character that cannot be stored."));
				isText = false;
			}
			row.put(this.columns.get(i), FormulaText.unescaped(cells[i]));
		}
		return isText ? row : null;
	}

}
