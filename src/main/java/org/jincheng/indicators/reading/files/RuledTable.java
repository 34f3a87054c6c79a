package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jincheng.indicators.reading.files.Document.Cell;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.files.PrintedLine.Letter;

/** A table whose cells are bounded by lines on the page. */
final class RuledTable {

	/** More lines are a drawing. */
	private static final int MAX_RULINGS = 3_000;

	/** Where its rows and columns begin and end. */
	private final int[] tops;

	private final int[] lefts;

	private final List<Ruling> rulings;

	/** Its cells, by the row and column that each begins in. */
	private final List<Area> areas = new ArrayList<>();

	private final int[][] areaAt;

	private final Map<Integer, List<Letter>> letters = new HashMap<>();

	private RuledTable(List<Ruling> rulings) {
		this.rulings = rulings;
		this.tops = places(rulings, true);
		this.lefts = places(rulings, false);
		if ((long) this.tops.length * this.lefts.length > DocumentLimits.MAX_CELLS) {
			throw DocumentLimits.tooLarge("more than %d cells", DocumentLimits.MAX_CELLS);
		}
		this.areaAt = new int[Math.max(0, this.tops.length - 1)][Math.max(0, this.lefts.length - 1)];
	}

	/** A cell: where it begins, and how far it spans. */
	private record Area(int row, int column, int rows, int columns) {

	}

	/** Returns the tables that lines on a page bound. */
	static List<RuledTable> of(List<Ruling> rulings, List<Letter> letters, DocumentLimits limits) {
		var joined = Ruling.joined(rulings);
		var tables = new ArrayList<RuledTable>();
		if (joined.size() > MAX_RULINGS) {
			return tables;
		}
		var free = new ArrayList<>(joined);
		while (!free.isEmpty()) {
			var table = new RuledTable(crossing(free));
			if (table.tops.length > 2 && table.lefts.length > 2) {
				table.findAreas();
				letters.stream().filter(table::has).forEach(table::put);
				if (table.isTable()) {
					limits.addCell(table.tops.length - 1, table.lefts.length - 1);
					DocumentLimits.checkColumns(table.lefts.length);
					tables.add(table);
				}
			}
		}
		return tables;
	}

	/** Takes a line out of others with all that it crosses, and what these cross. */
	private static List<Ruling> crossing(List<Ruling> free) {
		var taken = new ArrayList<Ruling>();
		taken.add(free.removeLast());
		for (int i = 0; i < taken.size(); i++) {
			var ruling = taken.get(i);
			var more = free.stream().filter(ruling::crosses).toList();
			taken.addAll(more);
			free.removeIf(ruling::crosses);
		}
		return taken;
	}

	/** Where lines are, and where those across end. */
	private static int[] places(List<Ruling> rulings, boolean isHorizontal) {
		var all = rulings.stream()
			.flatMapToInt((ruling) -> (ruling.isHorizontal() == isHorizontal) ? IntStream.of(ruling.at())
					: IntStream.of(ruling.from(), ruling.to()))
			.sorted()
			.toArray();
		var places = IntStream.builder();
		var last = Integer.MIN_VALUE / 2;
		for (var place : all) {
			// A line that is a little longer than the table ends at its border.
			if (place - last > 2 * Ruling.NEAR) {
				places.add(place);
				last = place;
			}
		}
		return places.build().toArray();
	}

	private void findAreas() {
		for (var row : this.areaAt) {
			Arrays.fill(row, -1);
		}
		for (int row = 0; row < this.areaAt.length; row++) {
			for (int column = 0; column < this.areaAt[row].length; column++) {
				if (this.areaAt[row][column] < 0) {
					findArea(row, column);
				}
			}
		}
	}

	private void findArea(int row, int column) {
		var right = column + 1;
		while (right < this.lefts.length - 1 && this.areaAt[row][right] < 0 && !isRuled(false, right, row)) {
			right++;
		}
		var bottom = row + 1;
		while (bottom < this.tops.length - 1 && isOpen(bottom, column, right)) {
			bottom++;
		}
		for (int i = row; i < bottom; i++) {
			Arrays.fill(this.areaAt[i], column, right, this.areas.size());
		}
		this.areas.add(new Area(row, column, bottom - row, right - column));
	}

	/** Whether no line is above a row between two columns, nor between these. */
	private boolean isOpen(int row, int left, int right) {
		return IntStream.range(left, right).noneMatch((column) -> isRuled(true, row, column))
				&& IntStream.range(left + 1, right).noneMatch((column) -> isRuled(false, column, row));
	}

	/** Whether a line is at the beginning of a row or column, along another. */
	private boolean isRuled(boolean isHorizontal, int place, int along) {
		var at = (isHorizontal ? this.tops : this.lefts)[place];
		var across = isHorizontal ? this.lefts : this.tops;
		var middle = (across[along] + across[along + 1]) / 2;
		return this.rulings.stream()
			.anyMatch((ruling) -> ruling.isHorizontal() == isHorizontal && Math.abs(ruling.at() - at) <= 2 * Ruling.NEAR
					&& ruling.from() <= middle && ruling.to() >= middle);
	}

	int top() {
		return this.tops[0];
	}

	/** Whether a letter is within the table. */
	boolean has(Letter letter) {
		return index(this.tops, middle(letter)) >= 0 && index(this.lefts, letter.left() + letter.width() / 2) >= 0;
	}

	private static int middle(Letter letter) {
		return letter.base() - letter.size() / 3;
	}

	private static int index(int[] places, int at) {
		var found = Arrays.binarySearch(places, at);
		var index = (found < 0) ? -found - 2 : found;
		return (index < places.length - 1) ? index : -1;
	}

	private void put(Letter letter) {
		var area = this.areaAt[index(this.tops, middle(letter))][index(this.lefts, letter.left() + letter.width() / 2)];
		this.letters.computeIfAbsent(area, (_) -> new ArrayList<>()).add(letter);
	}

	/**
	 * Whether its cells are those that are meant: several with words, and none with one
	 * number above another, which only lines that are missing would part.
	 */
	private boolean isTable() {
		return this.letters.size() > 1 && this.letters.values().stream().noneMatch((letters) -> {
			var lines = PrintedLine.of(letters);
			return lines.size() > 1 && lines.stream().allMatch((line) -> Grid.isNumber(line.fields().getFirst()));
		});
	}

	Table table() {
		var rows = new ArrayList<List<Cell>>();
		for (int row = 0; row < this.areaAt.length; row++) {
			var cells = new ArrayList<Cell>();
			for (int i = 0; i < this.areas.size(); i++) {
				if (this.areas.get(i).row() == row) {
					cells.add(cell(i));
				}
			}
			rows.add(cells);
		}
		return new Table(rows);
	}

	private Cell cell(int index) {
		var area = this.areas.get(index);
		var content = new CellContent(true, true);
		var lines = PrintedLine.of(this.letters.getOrDefault(index, List.of()));
		if (!lines.isEmpty() && area.column() == 0) {
			content.indent(indent(lines.getFirst(), area));
		}
		for (var line : lines) {
			line.addTo(content);
			content.breakLine();
		}
		return content.cell(area.rows(), area.columns(), false);
	}

	/** How far a line is from the left of its cell in blanks, unless it is centred. */
	private int indent(PrintedLine line, Area area) {
		var left = line.left() - this.lefts[area.column()];
		var right = this.lefts[area.column() + area.columns()] - line.right();
		return (Math.abs(left - right) < line.size()) ? 0 : left * 2 / Math.max(1, line.size());
	}

}
