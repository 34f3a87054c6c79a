package org.jincheng.indicators.core.tables;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.FormulaText;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, by which its rows are read.
 *
 * @param positions the position of each column, by its name
 */
public record TableHeader(Map<String, Integer> positions) {

	/**
	 * Reads a header.
	 * @param known the columns that there can be
	 * @param needed those that must be there
	 * @return the header; null if something is wrong with it
	 */
	public static @Nullable TableHeader of(List<String> columns, Collection<String> known, Collection<String> needed,
			RowFaults faults) {
		var wrong = faults.row(1);
		var positions = new LinkedHashMap<String, Integer>();
		for (var column : columns) {
			if (!known.contains(column)) {
				wrong.unreadable(column, RequestError.unknownColumn(ErrorPlace.ofCell(1, column), column, known));
			}
			else if (positions.putIfAbsent(column, positions.size()) != null) {
				wrong.unreadable(column, column, "Must be given only once.");
			}
		}
		needed.stream()
			.filter((column) -> !positions.containsKey(column))
			.forEach((column) -> wrong.unreadable(column, null, "The column is missing."));
		return !wrong.isWrong() ? new TableHeader(positions) : null;
	}

	public boolean has(String column) {
		return this.positions.containsKey(column);
	}

	/**
	 * Reads a row.
	 * @return the row, whose cells can be wrong; null if it has more or fewer than there
	 * are columns
	 */
	public @Nullable TableRow row(long line, String[] cells, RowFaults faults) {
		var wrong = faults.row(line);
		if (cells.length != this.positions.size()) {
			wrong.unreadable("", null, "The row has %d cells, but the header has %d columns.".formatted(cells.length,
					this.positions.size()));
			return null;
		}
		var texts = new String[cells.length];
		this.positions.forEach((column, i) -> {
			if (FormulaText.isRun(cells[i])) {
				wrong.unreadable(column, cells[i],
						"Is a formula; write the value. A text that only looks like one has an apostrophe before it.");
			}
			else if (cells[i].indexOf('\0') >= 0) {
				wrong.unreadable(column, cells[i], "Contains a character that cannot be stored.");
			}
			texts[i] = FormulaText.unescaped(cells[i]);
		});
		return new TableRow(line, this, texts, wrong);
	}

}
