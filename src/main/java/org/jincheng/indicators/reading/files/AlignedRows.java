package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jincheng.indicators.reading.files.Document.Cell;
import org.jspecify.annotations.Nullable;

/** Finds the columns of lines by where their words are printed. */
final class AlignedRows {

	private AlignedRows() {
	}

	/** Words between wide gaps, and where they are printed in their line. */
	record Field(Cell cell, int start, int end) {

		boolean overlaps(Field other) {
			return this.start < other.end && other.start < this.end;
		}

		Field with(Field other) {
			return new Field(this.cell, Math.min(this.start, other.start), Math.max(this.end, other.end));
		}

	}

	/**
	 * Returns the cells of all lines, by column.
	 * @return null where there are too few lines with numbers, or a cell cannot be told
	 */
	static @Nullable List<List<@Nullable Cell>> of(List<List<Field>> lines) {
		var columns = columns(lines);
		if (columns.size() < 2) {
			return null;
		}
		var rows = new ArrayList<List<@Nullable Cell>>();
		for (var line : lines) {
			var row = row(line, columns);
			if (row == null) {
				return null;
			}
			rows.add(row);
		}
		return rows;
	}

	/** Whether a line has several fields, and numbers among those after the first. */
	static boolean isData(List<Field> line) {
		return line.stream().skip(1).anyMatch((field) -> Grid.isNumber(field.cell().text()));
	}

	/** Where the columns of the lines with numbers are; empty where there are too few. */
	private static List<Field> columns(List<List<Field>> lines) {
		var data = lines.stream().filter(AlignedRows::isData).toList();
		if (data.size() < 2) {
			return List.of();
		}
		var columns = new ArrayList<Field>();
		for (var field : data.stream().flatMap(List::stream).sorted(Comparator.comparingInt(Field::start)).toList()) {
			if (!columns.isEmpty() && columns.getLast().overlaps(field)) {
				columns.set(columns.size() - 1, columns.getLast().with(field));
			}
			else {
				columns.add(field);
			}
		}
		return columns;
	}

	private static @Nullable List<@Nullable Cell> row(List<Field> line, List<Field> columns) {
		@Nullable Cell[] cells = new Cell[columns.size()];
		Arrays.fill(cells, Cell.EMPTY);
		var free = 0;
		for (var field : line) {
			var first = column(field, columns, true);
			var last = column(field, columns, false);
			if (line.size() == 1 && first == 0) {
				last = first;
			}
			if (first < free || last < first) {
				return null;
			}
			var cell = field.cell().over(1, last - first + 1);
			cells[first] = (first == 0) ? cell : cell.withoutIndent();
			Arrays.fill(cells, first + 1, last + 1, null);
			free = last + 1;
		}
		return Arrays.asList(cells);
	}

	/** The first or last column that a field stands over; else that nearest to it. */
	private static int column(Field field, List<Field> columns, boolean first) {
		var over = IntStream.range(0, columns.size()).filter((i) -> columns.get(i).overlaps(field));
		var found = first ? over.min() : over.max();
		return found.orElseGet(() -> IntStream.range(0, columns.size())
			.boxed()
			.min(Comparator.comparingInt((i) -> Math.abs(columns.get(i).end() - field.end())))
			.orElse(0));
	}

}
