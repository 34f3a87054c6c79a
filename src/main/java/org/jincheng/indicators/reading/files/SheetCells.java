package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Workbook.Position;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet, which has more places for them than memory. */
final class SheetCells {

	private static final int MAX_ROWS = 1 << 20;

	private static final int MAX_COLUMNS = 1 << 14;

	private final TreeMap<Integer, TreeMap<Integer, Cell>> cells = new TreeMap<>();

	private final BitSet hiddenRows = new BitSet();

	private final BitSet hiddenColumns = new BitSet();

	private final List<Merged> merged = new ArrayList<>();

	private int count;

	/** A block of cells that are one. */
	private record Merged(Position first, Position last) {

	}

	void put(int row, int column, Cell cell) {
		if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS || this.hiddenColumns.get(column)) {
			return;
		}
		DocumentLimits.checkColumns(column - this.hiddenColumns.get(0, column).cardinality());
		if (++this.count > DocumentLimits.MAX_CELLS) {
			throw DocumentLimits.tooLarge("more than %d cells", DocumentLimits.MAX_CELLS);
		}
		this.cells.computeIfAbsent(row, (_) -> new TreeMap<>()).put(column, cell);
	}

	void hideRow(int row) {
		if (row <= MAX_ROWS) {
			this.hiddenRows.set(row);
		}
	}

	void hideColumns(int first, int last) {
		if (first <= last && first <= MAX_COLUMNS) {
			this.hiddenColumns.set(first, Math.min(last, MAX_COLUMNS) + 1);
		}
	}

	void merge(String range) {
		var ends = range.split(":");
		if (ends.length == 2) {
			this.merged.add(new Merged(Position.of(ends[0]), Position.of(ends[1])));
		}
	}

	/** Returns what is seen: one empty row stands for any number of them. */
	List<List<@Nullable Cell>> rows(DocumentLimits limits) {
		var numbers = new ArrayList<Integer>();
		var rows = new ArrayList<List<@Nullable Cell>>();
		var width = width();
		for (var row : this.cells.entrySet()) {
			if (!numbers.isEmpty() && visible(this.hiddenRows, numbers.getLast() + 1, row.getKey()) > 0) {
				numbers.add(numbers.getLast() + 1);
				rows.add(new ArrayList<>());
			}
			limits.addCell(1, width);
			numbers.add(row.getKey());
			rows.add(row(row.getValue(), width));
		}
		this.merged.forEach((block) -> merge(block, numbers, rows));
		return rows;
	}

	/** How many columns are seen. */
	private int width() {
		var last = this.cells.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
		return visible(this.hiddenColumns, 1, last + 1);
	}

	private static int visible(BitSet hidden, int from, int to) {
		return to - from - hidden.get(from, to).cardinality();
	}

	private List<@Nullable Cell> row(TreeMap<Integer, Cell> cells, int width) {
		var row = new ArrayList<@Nullable Cell>(width);
		for (int column = 1; row.size() < width; column++) {
			if (!this.hiddenColumns.get(column)) {
				row.add(cells.getOrDefault(column, Cell.EMPTY));
			}
		}
		return row;
	}

	private void merge(Merged block, List<Integer> numbers, List<List<@Nullable Cell>> rows) {
		var within = new ArrayList<List<@Nullable Cell>>();
		for (int i = 0; i < rows.size(); i++) {
			if (numbers.get(i) >= block.first().row() && numbers.get(i) <= block.last().row()
					&& !rows.get(i).isEmpty()) {
				within.add(rows.get(i));
			}
		}
		if (within.isEmpty() || block.first().column() < 1) {
			return;
		}
		var width = within.getFirst().size();
		var left = visible(this.hiddenColumns, 1, block.first().column());
		var right = Math.min(width, visible(this.hiddenColumns, 1, block.last().column() + 1));
		var first = (left < right) ? within.getFirst().get(left) : null;
		if (first == null) {
			return;
		}
		within.forEach((row) -> row.subList(left, right).replaceAll((_) -> null));
		within.getFirst().set(left, first.over(within.size(), right - left));
	}

}
