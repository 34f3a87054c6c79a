package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.reading.files.Document.Block;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;

/**
 * Puts together a table of Word, in which a cell over several rows is one in each of
 * them.
 */
final class WordTable {

	private final DocumentLimits limits;

	private final List<List<Placed>> rows = new ArrayList<>();

	/** What stands in its cells, in order, where it is no table of data. */
	private final List<Block> contents = new ArrayList<>();

	private List<Placed> row = new ArrayList<>();

	private int column;

	private boolean isHead;

	private boolean isNested;

	WordTable(DocumentLimits limits) {
		this.limits = limits;
	}

	/** A cell at its first column. */
	private record Placed(int column, Cell cell, boolean goesOn) {

	}

	void startRow() {
		this.row = new ArrayList<>();
		this.rows.add(this.row);
		this.column = 0;
		this.isHead = false;
	}

	/** Leaves columns empty. */
	void leave(int columns) {
		place(Cell.EMPTY.over(1, columns), false);
	}

	/** Says that the row is repeated on each page. */
	void head() {
		this.isHead = true;
	}

	void hideRow() {
		this.rows.remove(this.row);
		this.row = new ArrayList<>();
	}

	/**
	 * Adds a cell.
	 * @param goesOn whether it is one with the cell above
	 * @param nested the tables in it
	 */
	void add(Cell cell, boolean goesOn, List<Block> nested) {
		if (!cell.text().isEmpty()) {
			this.contents.add(new Paragraph(cell.text()));
		}
		this.contents.addAll(nested);
		this.isNested |= !nested.isEmpty();
		place(cell, goesOn);
	}

	private void place(Cell cell, boolean goesOn) {
		DocumentLimits.checkColumns(this.column + cell.columns());
		this.limits.addCell(1, cell.columns());
		this.row.add(new Placed(this.column,
				new Cell(cell.text(), cell.mark(), 1, cell.columns(), cell.indent(), this.isHead), goesOn));
		this.column += cell.columns();
	}

	/** Returns the table, or what is in it where it only lays out a page. */
	List<Block> blocks() {
		var table = new Table(cells());
		return (this.isNested || table.isLayout()) ? this.contents : List.of(table);
	}

	private List<List<Cell>> cells() {
		var cells = new ArrayList<List<Cell>>();
		for (int i = 0; i < this.rows.size(); i++) {
			var row = new ArrayList<Cell>();
			for (var placed : this.rows.get(i)) {
				if (!placed.goesOn() || i == 0) {
					row.add(placed.cell().over(1 + rowsBelow(i, placed.column()), placed.cell().columns()));
				}
			}
			cells.add(row);
		}
		return cells;
	}

	private int rowsBelow(int row, int column) {
		var below = 0;
		while (row + below + 1 < this.rows.size() && this.rows.get(row + below + 1)
			.stream()
			.anyMatch((placed) -> placed.goesOn() && placed.column() == column)) {
			below++;
		}
		return below;
	}

}
