package org.jincheng.indicators.reading.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jincheng.indicators.reading.files.CellGrid;
import org.jincheng.indicators.reading.files.CellGrid.Placed;
import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.tables.CellReader.Shape;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Determines which rows of a table are heads, which are its title, its sections and its
 * notes, and which state something.
 */
final class TableLayout {

	/** What a row is. */
	enum RowKind {

		/** It has nothing. */
		EMPTY,
		/** A title over all columns, before the heads. */
		TITLE,
		/** A part of the head. */
		HEAD,
		/** A label over the rows below. */
		SECTION,
		/** It states something. */
		BODY

	}

	/** What a cell beside the title begins with: 单位：万元. */
	private static final Pattern UNIT = WordList.form("unit-introduced");

	private final CellGrid grid;

	private final List<List<CellReader.Read>> cells;

	private final HeadReader heads;

	private final List<RowKind> kinds = new ArrayList<>();

	/** The kinds of the rows so far. */
	private final Set<RowKind> seen = EnumSet.noneOf(RowKind.class);

	TableLayout(CellGrid grid, List<List<CellReader.Read>> cells, HeadReader heads) {
		this.grid = grid;
		this.cells = cells;
		this.heads = heads;
		for (var row = 0; row < grid.height(); row++) {
			Deadline.check();
			this.kinds.add(kind(row));
			this.seen.add(this.kinds.getLast());
		}
	}

	RowKind kindOf(int row) {
		return this.kinds.get(row);
	}

	/** Returns the texts of the rows of a kind. */
	List<String> texts(RowKind kind) {
		return rows(kind).stream().flatMap((row) -> own(row).stream().map((it) -> it.cell().text())).toList();
	}

	/** Returns the numbers of the rows of some kinds. */
	List<Integer> rows(RowKind... kinds) {
		var some = List.of(kinds);
		return IntStream.range(0, this.kinds.size())
			.filter((row) -> some.contains(this.kinds.get(row)))
			.boxed()
			.toList();
	}

	private RowKind kind(int row) {
		var own = own(row);
		if (own.isEmpty()) {
			return RowKind.EMPTY;
		}
		var hasHead = this.seen.contains(RowKind.HEAD);
		var hasBody = this.seen.contains(RowKind.BODY);
		var isAlone = own.size() == 1 && this.grid.width() > 1 && filled(row) == 1;
		var hasUnit = own.size() > 1 && own.size() < this.grid.width()
				&& own.stream().anyMatch((it) -> UNIT.matcher(it.cell().text().strip()).find());
		if ((isAlone || hasUnit) && !hasHead && !hasBody) {
			return RowKind.TITLE;
		}
		var only = own.getFirst();
		if (isAlone && this.cells.get(row).get(only.column()).shape() != Shape.NUMBER
				&& (only.column() == 0 || only.cell().columns() > 1)) {
			return RowKind.SECTION;
		}
		return isHead(row, own, hasHead || hasBody) ? RowKind.HEAD : RowKind.BODY;
	}

	/** The cells that start in a row and have something. */
	private List<Placed> own(int row) {
		return this.grid.rows()
			.get(row)
			.stream()
			.filter((placed) -> placed.row() == row && !placed.cell().text().isBlank())
			.distinct()
			.toList();
	}

	/** How many cells of a row have something, with those that span it from above. */
	private int filled(int row) {
		return (int) this.grid.rows()
			.get(row)
			.stream()
			.filter((placed) -> !placed.cell().text().isBlank())
			.distinct()
			.count();
	}

	private boolean isHead(int row, List<Placed> own, boolean isStarted) {
		var isMarked = own.stream().allMatch((placed) -> placed.cell().isHead());
		var before = (row > 0) ? this.kinds.getLast() : RowKind.EMPTY;
		if (isMarked && (!isStarted || before == RowKind.HEAD)) {
			return true;
		}
		var hasNumber = own.stream().anyMatch((placed) -> placed.column() > 0 && shape(row, placed) == Shape.NUMBER);
		return isStarted ? before == RowKind.HEAD && (isNumbering(row) || !hasNumber && goesOn(row, own))
				: !hasNumber && filled(row) > 1;
	}

	/** Whether a row below one of heads goes on with them. */
	private boolean goesOn(int row, List<Placed> own) {
		var first = this.grid.at(row, 0);
		if (first.row() < row || first.cell().text().isBlank()) {
			return true;
		}
		var others = own.stream().filter((placed) -> placed.column() > 0).toList();
		return !others.isEmpty() && others.stream().allMatch(this::isUnit);
	}

	private boolean isUnit(Placed placed) {
		var head = this.heads.read(placed.cell());
		return !head.units().isEmpty() && head.words().isBlank() && head.periods().isEmpty();
	}

	/** Whether a row only numbers the columns: 甲, 1, 2, 3. */
	private boolean isNumbering(int row) {
		var numbers = this.cells.get(row)
			.stream()
			.filter(CellReader.Read::isNumber)
			.map(CellReader.Read::text)
			.toList();
		return numbers.size() > 1 && IntStream.range(0, numbers.size())
			.allMatch((i) -> numbers.get(i).replaceAll("[()（）]", "").equals(String.valueOf(i + 1)));
	}

	private Shape shape(int row, Placed placed) {
		return this.cells.get(row).get(placed.column()).shape();
	}

	/** Returns the cells of the heads over a column, from top to bottom. */
	List<Cell> over(int column) {
		return rows(RowKind.HEAD).stream()
			.map((row) -> spanning(row, column))
			.distinct()
			.map(Placed::cell)
			.filter((cell) -> !cell.text().isBlank())
			.toList();
	}

	/**
	 * The head of a column in a row: an empty one belongs to the one left of it, where
	 * both have heads below.
	 */
	private Placed spanning(int row, int column) {
		var left = column;
		while (left > 0 && this.grid.at(row, left).cell().text().isBlank()) {
			left--;
		}
		var from = left;
		var isSpanned = from < column && rows(RowKind.HEAD).stream()
			.anyMatch((below) -> below > row && hasOwn(below, column) && hasOwn(below, from));
		return this.grid.at(row, isSpanned ? from : column);
	}

	private boolean hasOwn(int row, int column) {
		var placed = this.grid.at(row, column);
		return placed.row() == row && !placed.cell().text().isBlank();
	}

}
