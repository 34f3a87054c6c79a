package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table by row and column, from 0, with merged cells resolved: a cell is
 * at all places that it spans.
 *
 * @param rows the rows, all as wide as the widest
 */
public record CellGrid(List<List<Placed>> rows) {

	/**
	 * A cell of a grid.
	 *
	 * @param cell the cell
	 * @param row its first row
	 * @param column its first column
	 */
	public record Placed(Cell cell, int row, int column) {

		/** Whether it is at its first place, and not one that it only spans. */
		public boolean isAt(int row, int column) {
			return this.row == row && this.column == column;
		}

	}

	/**
	 * Resolves the spans of a table.
	 * @throws RefusedException a 413 if it is too large so
	 */
	public static CellGrid of(Table table) {
		var rows = new ArrayList<List<@Nullable Placed>>();
		table.rows().forEach((_) -> rows.add(new ArrayList<>()));
		for (var r = 0; r < rows.size(); r++) {
			var column = 0;
			for (var cell : table.rows().get(r)) {
				while (column < rows.get(r).size() && rows.get(r).get(column) != null) {
					column++;
				}
				var placed = new Placed(cell, r, column);
				var right = Math.min(column + Math.max(cell.columns(), 1), DocumentLimits.MAX_COLUMNS);
				for (var below = r; below < Math.min(r + Math.max(cell.rows(), 1), rows.size()); below++) {
					for (var c = column; c < right; c++) {
						put(rows.get(below), c, placed);
					}
				}
				column = right;
			}
		}
		var width = rows.stream().mapToInt(List::size).max().orElse(0);
		DocumentLimits.checkSize(rows.size(), width);
		var filled = new ArrayList<List<Placed>>();
		for (var row : rows) {
			filled.add(filled(row, filled.size(), width));
		}
		return new CellGrid(filled);
	}

	private static void put(List<@Nullable Placed> row, int column, Placed placed) {
		while (row.size() <= column) {
			row.add(null);
		}
		if (row.get(column) == null) {
			row.set(column, placed);
		}
	}

	private static List<Placed> filled(List<@Nullable Placed> row, int number, int width) {
		var filled = new ArrayList<Placed>();
		for (var column = 0; column < width; column++) {
			var placed = (column < row.size()) ? row.get(column) : null;
			filled.add((placed != null) ? placed : new Placed(Cell.EMPTY, number, column));
		}
		return filled;
	}

	public int height() {
		return this.rows.size();
	}

	public int width() {
		return this.rows.isEmpty() ? 0 : this.rows.getFirst().size();
	}

	public Placed at(int row, int column) {
		return this.rows.get(row).get(column);
	}

}
