package org.jincheng.indicators.reading.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.tables.CellReader.Read;
import org.jincheng.indicators.reading.tables.CellReader.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Determines what the columns of a table have: labels, places, times, units, figures or
 * none.
 *
 * @param language the language to read
 * @param heads reads heads
 */
record ColumnRoles(Language language, HeadReader heads) {

	/** What a column has. */
	enum Role {

		/** What is measured, where, when, in which unit. */
		LABEL, PLACE, PERIOD, UNIT,
		/** Values. */
		FIGURE,
		/** Ranks and numbers of rows. */
		ORDER,
		/** Codes and dates. */
		CODE,
		/** Remarks. */
		REMARK

	}

	private static final Set<Role> STUB = EnumSet.of(Role.LABEL, Role.PLACE, Role.PERIOD, Role.UNIT, Role.ORDER,
			Role.CODE);

	private static final Set<Role> NAMING = EnumSet.of(Role.LABEL, Role.PLACE, Role.PERIOD);

	/**
	 * Tells the roles of columns.
	 * @param over the heads over each column, from top to bottom
	 * @param rows the cells of the rows below
	 */
	List<Role> of(List<List<Head>> over, List<List<Read>> rows) {
		var roles = new ArrayList<Role>();
		for (var column = 0; column < over.size(); column++) {
			var at = column;
			var cells = rows.stream().map((row) -> row.get(at)).filter((it) -> it.shape() != Shape.EMPTY).toList();
			roles.add(role(over, column, cells, roles));
		}
		return roles;
	}

	private Role role(List<List<Head>> over, int column, List<Read> cells, List<Role> before) {
		var heads = over.get(column);
		var head = heads.isEmpty() ? Head.NONE : heads.getLast();
		var named = named(heads, head, cells);
		if (named != null) {
			return named;
		}
		var numbers = cells.stream().filter(Read::isNumber).count();
		var times = cells.stream().filter((it) -> it.shape() == Shape.TIME).count();
		var isFirst = before.stream().allMatch(STUB::contains);
		var isOnly = before.stream().noneMatch(NAMING::contains);
		if (isFirst && !cells.isEmpty() && isOfTimes(head, cells, times, isOnly, over.size() > column + 1)) {
			return Role.PERIOD;
		}
		if (column > 0 && times > 0 && cells.stream().noneMatch((it) -> it.shape() == Shape.NUMBER)) {
			return Role.CODE;
		}
		var words = cells.size() - numbers - times;
		if (column == 0 && head.is(HeadWord.LABEL)) {
			return Role.LABEL;
		}
		if (numbers > 0 && (words <= numbers || head.isKind() || head.unit() != null)) {
			return Role.FIGURE;
		}
		if (isFirst || isAgain(over, column, before)) {
			return isOfPlaces(head, cells) ? Role.PLACE : Role.LABEL;
		}
		return (cells.isEmpty() || numbers > 0) ? Role.FIGURE : Role.REMARK;
	}

	/** What the head of a column says that it has; null where it says nothing of it. */
	private @Nullable Role named(List<Head> heads, Head head, List<Read> cells) {
		if (heads.stream().anyMatch((it) -> it.has(HeadWord.RANK)) || head.is(HeadWord.SERIAL)) {
			return Role.ORDER;
		}
		if (head.has(HeadWord.CODE) || head.is(HeadWord.DATE)) {
			return Role.CODE;
		}
		if (head.is(HeadWord.REMARK)) {
			return Role.REMARK;
		}
		if (head.is(HeadWord.UNIT) && areWords(cells) && (cells.isEmpty() || !isOfPlaces(Head.NONE, cells))) {
			return cells.stream().anyMatch((it) -> measure(it) != null) ? Role.UNIT : Role.LABEL;
		}
		return null;
	}

	/** Whether most cells have no numbers; those of a unit may, as 100 million yuan. */
	private boolean areWords(List<Read> cells) {
		return cells.stream().filter((it) -> it.shape() == Shape.WORDS || measure(it) != null).count() * 2 >= cells
			.size();
	}

	private boolean isOfTimes(Head head, List<Read> cells, long times, boolean isOnly, boolean hasOthers) {
		var years = cells.stream().filter((it) -> it.shape() == Shape.YEAR).count();
		var isCalled = head.is(HeadWord.PERIOD) || head == Head.NONE || head.words().isBlank();
		var months = head.is(HeadWord.PERIOD) ? cells.stream().filter(Read::isMonth).count() : 0;
		return times + years == cells.size()
				&& (times > 0 && (isCalled || isOnly) || isCalled && head.unit() == null && hasOthers)
				|| times + years + months == cells.size() && months > 0
				|| head.is(HeadWord.PERIOD) && (times + years) * 2 > cells.size();
	}

	private @Nullable UnitOfHead measure(Read cell) {
		return (cell.shape() == Shape.WORDS || cell.shape() == Shape.NUMBER)
				? UnitOfHead.inColumn(cell.text(), this.language) : null;
	}

	private boolean isOfPlaces(Head head, List<Read> cells) {
		var places = cells.stream().filter((it) -> this.heads.read(it.text(), "").place() != null).count();
		return places > 1 && places * 2 >= cells.size() || head.is(HeadWord.PLACE) && !cells.isEmpty();
	}

	/**
	 * Whether the heads of the first column come again: a table folded into two halves.
	 */
	private static boolean isAgain(List<List<Head>> over, int column, List<Role> before) {
		var first = before.indexOf(Role.LABEL);
		return first >= 0 && !over.get(column).isEmpty()
				&& over.get(column)
					.getLast()
					.text()
					.equals(over.get(first).isEmpty() ? "" : over.get(first).getLast().text());
	}

}
