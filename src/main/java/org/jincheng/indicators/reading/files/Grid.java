package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables in the rows of a sheet or of pasted cells. Rows that are empty part
 * them; rows with one cell above and below are their titles, units and notes.
 *
 * @param rows cells by column; null where one above or on the left reaches over
 * @param limits how large it may be
 */
record Grid(List<List<@Nullable Cell>> rows, DocumentLimits limits) {

	private static final Pattern NUMBER = Pattern
		.compile("[^\\p{L}\\d]{0,3}\\d[\\d.,\u00a0\u202f\u2009 ]*[^\\d\\s]?[^\\p{L}\\d]{0,3}");

	private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d[^\\d]{0,3}");

	/**
	 * Returns what rows have as paragraphs and tables.
	 * @param rows cells by column; null where one above or on the left reaches over
	 */
	static List<Block> blocks(List<List<@Nullable Cell>> rows, DocumentLimits limits) {
		var blocks = new ArrayList<Block>();
		var grid = new Grid(rows, limits);
		for (int start = 0; start < rows.size();) {
			var end = start;
			var width = 0;
			while (end < rows.size() && (!grid.isBlank(end) || end > start + 1 && grid.goesOn(end, width))) {
				width = Math.max(width, grid.width(end++));
			}
			grid.add(start, end, blocks);
			start = Math.max(end, start + 1);
		}
		return blocks;
	}

	/** Adds rows without an empty one among them. */
	private void add(int start, int end, List<Block> blocks) {
		var from = start;
		var hasNumbers = false;
		for (int row = start; row < end; row++) {
			if (hasNumbers && startsAnother(row, end)) {
				addTable(from, row, blocks);
				from = row;
				hasNumbers = false;
			}
			hasNumbers |= hasNumbers(row);
		}
		addTable(from, end, blocks);
	}

	private void addTable(int start, int end, List<Block> blocks) {
		var from = start;
		while (from < end && isSingleCell(from)) {
			from++;
		}
		var to = end;
		while (to > from && filled(to - 1).size() <= 1) {
			to--;
		}
		paragraphs(start, from, blocks);
		if (from < to) {
			blocks.add(table(from, to));
		}
		paragraphs(to, end, blocks);
	}

	private void paragraphs(int start, int end, List<Block> blocks) {
		for (int row = start; row < end; row++) {
			for (var column : filled(row)) {
				var cell = cell(row, column);
				if (cell != null && !cell.text().isEmpty()) {
					this.limits.addCharacters(cell.text().length());
					blocks.add(new Paragraph(cell.text()));
				}
			}
		}
	}

	private Table table(int start, int end) {
		var first = IntStream.range(start, end)
			.filter((row) -> !isBlank(row))
			.map((row) -> filled(row).getFirst())
			.min()
			.orElse(0);
		var width = IntStream.range(start, end).map(this::width).max().orElse(0);
		DocumentLimits.checkSize(end - start, width - first);
		var table = new ArrayList<List<Cell>>();
		for (int row = start; row < end; row++) {
			var cells = new ArrayList<Cell>();
			for (int column = first; column < width; column++) {
				var cell = (column < this.rows.get(row).size()) ? cell(row, column) : Cell.EMPTY;
				if (cell != null) {
					this.limits.addCharacters(cell.text().length());
					cells.add(cell.over(Math.min(cell.rows(), end - row), cell.columns()));
				}
			}
			table.add(cells);
		}
		return new Table(table);
	}

	private @Nullable Cell cell(int row, int column) {
		return this.rows.get(row).get(column);
	}

	/** The columns of a row in which something is printed. */
	private List<Integer> filled(int row) {
		var cells = this.rows.get(row);
		return IntStream.range(0, cells.size())
			.filter((column) -> !Objects.requireNonNullElse(cells.get(column), Cell.EMPTY).isEmpty())
			.boxed()
			.toList();
	}

	/** How many columns of a row have something, or are reached over. */
	private int width(int row) {
		var columns = filled(row);
		if (columns.isEmpty()) {
			return 0;
		}
		var last = columns.getLast();
		var cell = this.rows.get(row).get(last);
		return last + ((cell != null) ? cell.columns() : 1);
	}

	private boolean isBlank(int row) {
		return filled(row).isEmpty() && this.rows.get(row).stream().noneMatch(Objects::isNull);
	}

	/**
	 * Whether a row has a single cell, on the left or the right, which is no head of
	 * others.
	 */
	private boolean isSingleCell(int row) {
		var columns = filled(row);
		if (columns.size() > 1) {
			return false;
		}
		if (columns.isEmpty()) {
			return isBlank(row);
		}
		var cell = Objects.requireNonNull(cell(row, columns.getFirst()));
		var under = IntStream.range(row + 1, Math.min(row + 3, this.rows.size())).map(this::width).max().orElse(0);
		return cell.rows() == 1 && (columns.getFirst() == 0 || cell.columns() == 1 && columns.getFirst() >= under - 1);
	}

	/**
	 * Whether an empty row is within a table: the next has numbers and no head.
	 * @param width how wide the table is
	 */
	private boolean goesOn(int blank, int width) {
		return blank + 1 < this.rows.size() && hasNumbers(blank - 1) && hasNumbers(blank + 1)
				&& filled(blank + 1).getFirst().equals(filled(blank - 1).getFirst()) && width(blank + 1) <= width;
	}

	/** Whether a title stands in a row, and under it the head of another table. */
	private boolean startsAnother(int row, int end) {
		if (!isSingleCell(row) || isSingleCell(row - 1)) {
			return false;
		}
		var head = row;
		while (head < end && isSingleCell(head)) {
			head++;
		}
		return head + 1 < end && isHead(head);
	}

	/** Whether no cell after the first is a number, or a sign that there is none. */
	private boolean isHead(int row) {
		return filled(row).stream().skip(1).map((column) -> text(row, column)).allMatch((text) -> {
			var isYear = YEAR.matcher(text).matches();
			return isYear || !NUMBER.matcher(text).matches() && text.chars().anyMatch(Character::isLetter);
		});
	}

	private boolean hasNumbers(int row) {
		return filled(row).stream().skip(1).map((column) -> text(row, column)).anyMatch(Grid::isNumber);
	}

	/** Whether a cell is a number that is no year. */
	static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches() && !YEAR.matcher(text).matches();
	}

	private String text(int row, int column) {
		var cell = cell(row, column);
		return (cell != null) ? cell.text() : "";
	}

}
