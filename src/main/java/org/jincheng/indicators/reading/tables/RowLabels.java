package org.jincheng.indicators.reading.tables;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.files.CellGrid;
import org.jincheng.indicators.reading.tables.CellReader.Read;
import org.jincheng.indicators.reading.tables.ColumnRoles.Role;
import org.jincheng.indicators.reading.tables.TableLayout.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands left of the figures of rows, row after row: labels with those that
 * they are parts of, places, times and units; what is blank goes on with the row above.
 */
final class RowLabels {

	private static final Set<Role> CARRIED = EnumSet.of(Role.PLACE, Role.PERIOD);

	private final CellGrid grid;

	private final List<List<Read>> cells;

	private final HeadReader heads;

	private final Language language;

	private final List<Role> roles;

	private final int from;

	private final int to;

	/** The column after the figures, beside which units and times may stand, too. */
	private final int until;

	/** The last column of labels. */
	private final int last;

	private final Deque<Above> above = new ArrayDeque<>();

	private final Map<Integer, Head> carried = new HashMap<>();

	private @Nullable UnitOfHead unit;

	/**
	 * A label that others may be parts of, with twice how far it is indented; a section
	 * is less.
	 */
	private record Above(Head head, int depth, boolean isPart, @Nullable UnitOfHead unit) {

	}

	/**
	 * Starts before the first row.
	 * @param from the first column
	 * @param to the column after those that hold for the figures
	 * @param until the column after the figures
	 */
	RowLabels(CellGrid grid, List<List<Read>> cells, HeadReader heads, Language language, List<Role> roles, int from,
			int to, int until) {
		this.grid = grid;
		this.cells = cells;
		this.heads = heads;
		this.language = language;
		this.roles = roles;
		this.from = from;
		this.to = to;
		this.until = until;
		var last = roles.subList(from, to).lastIndexOf(Role.LABEL);
		this.last = (last >= 0) ? from + last : -1;
	}

	/** Reads the next row; null where it is a section. */
	@Nullable LabelledRow read(int row, RowKind kind) {
		if (kind == RowKind.SECTION) {
			var first = this.grid.rows().get(row).stream().filter((it) -> !it.cell().text().isBlank()).findFirst();
			first.ifPresent((it) -> {
				var head = this.heads.read(it.cell());
				place(2 * it.cell().indent() - 1, false);
				this.above.push(new Above(head, 2 * it.cell().indent() - 1, false, head.unit()));
			});
			return null;
		}
		// The sum of others goes on with none of them.
		if (IntStream.range(this.from, this.to).anyMatch((column) -> head(row, column).is(HeadWord.TOTAL))) {
			this.carried.clear();
		}
		var stubs = new ArrayList<Head>();
		var isElsewhere = false;
		for (var column = this.from; column < this.to; column++) {
			var role = this.roles.get(column);
			if (column != this.last && (CARRIED.contains(role) || role == Role.LABEL)) {
				var head = carried(row, column);
				stubs.add(head);
				isElsewhere |= role == Role.PLACE && head.place() == null && !head.text().isBlank()
						&& !head.has(HeadWord.TOTAL);
			}
		}
		IntStream.range(this.to, this.until)
			.filter((column) -> this.roles.get(column) == Role.REMARK
					&& this.cells.get(row).get(column).shape() == CellReader.Shape.TIME)
			.mapToObj((column) -> head(row, column))
			.forEach(stubs::add);
		var label = (this.last >= 0) ? head(row, this.last) : Head.NONE;
		var indent = (this.last >= 0) ? 2 * this.grid.at(row, this.last).cell().indent() : 0;
		var isPart = label.has(HeadWord.PART);
		place(indent, isPart);
		var parents = this.above.reversed().stream().map(Above::head).toList();
		var own = unit(row);
		this.above.push(new Above(label, indent, isPart, own));
		return new LabelledRow(row, parents, label, stubs, own, isElsewhere);
	}

	/** Leaves those labels that the next one is a part of. */
	private void place(int indent, boolean isPart) {
		while (!this.above.isEmpty()) {
			var top = this.above.peek();
			var isInside = indent > top.depth() && !top.isPart() || isPart && indent >= top.depth() && !top.isPart();
			if (isInside) {
				return;
			}
			this.above.pop();
		}
	}

	private Head head(int row, int column) {
		return this.heads.read(this.grid.at(row, column).cell());
	}

	private Head carried(int row, int column) {
		var cell = this.grid.at(row, column).cell();
		var read = this.cells.get(row).get(column);
		var isMonth = this.roles.get(column) == Role.PERIOD && read.isMonth();
		var head = this.heads.read(isMonth ? month(Integer.parseInt(read.text())) : cell.text(), cell.mark());
		if (cell.text().isBlank() || head.is(HeadWord.DITTO)) {
			return this.carried.getOrDefault(column, Head.NONE);
		}
		this.carried.keySet().removeIf((other) -> other > column);
		this.carried.put(column, head);
		return head;
	}

	private String month(int number) {
		return (this.language == Language.ZH) ? number + "月"
				: Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
	}

	/**
	 * The unit in the column of units; a blank one is that of what the row is a part of.
	 */
	private @Nullable UnitOfHead unit(int row) {
		for (var column = this.from; column < this.until; column++) {
			if (this.roles.get(column) == Role.UNIT) {
				var cell = this.grid.at(row, column).cell();
				var head = this.heads.read(cell);
				var isOpen = cell.text().isBlank();
				if (isOpen && !this.above.isEmpty() || head.is(HeadWord.DITTO)) {
					return (isOpen && this.above.peek() != null) ? this.above.peek().unit() : this.unit;
				}
				this.unit = UnitOfHead.inColumn(this.cells.get(row).get(column).text(), this.language);
				return this.unit;
			}
		}
		return null;
	}

}
