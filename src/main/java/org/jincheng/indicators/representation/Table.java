package org.jincheng.indicators.representation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jincheng.indicators.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a collection look as rows: what every flat format is written from.
 *
 * @param <T> what the items are
 */
public final class Table<T> {

	private final String name;

	private final String description;

	private final List<Column<T>> columns = new ArrayList<>();

	private Table(String name, String description) {
		this.name = name;
		this.description = description;
	}

	/**
	 * A table without columns yet.
	 * @param name its name, as in the path of the collection
	 * @param description what its rows are
	 */
	public static <T> Table<T> of(String name, String description) {
		return new Table<>(name, description);
	}

	/**
	 * A table that starts with the columns of this one.
	 * @param part the part of a row that they are of
	 */
	public <W> Table<W> of(String name, String description, Function<W, T> part) {
		var wider = new Table<W>(name, description);
		this.columns.forEach((column) -> wider.columns.add(new Column<>(column.name(), column.type(),
				column.description(), column.unit(), (row) -> column.of(part.apply(row)))));
		return wider;
	}

	public Table<T> text(String column, String description, Function<T, @Nullable String> value) {
		return with(column, ColumnType.TEXT, description, value);
	}

	/** A column of the code of a term. */
	public Table<T> term(String column, String description, Function<T, ? extends Term> value) {
		return with(column, ColumnType.TEXT, description, (row) -> value.apply(row).code());
	}

	/** A column of several codes, with a space between them. */
	public Table<T> codes(String column, String description, Function<T, List<String>> value) {
		return with(column, ColumnType.TEXT, description, (row) -> String.join(" ", value.apply(row)));
	}

	/**
	 * A column of decimals.
	 * @param unit the code of the unit that they are in, or what says so
	 */
	public Table<T> number(String column, String description, String unit, Function<T, @Nullable BigDecimal> value) {
		this.columns.add(new Column<>(column, ColumnType.NUMBER, description, unit, value::apply));
		return this;
	}

	public Table<T> integer(String column, String description, Function<T, @Nullable Integer> value) {
		return with(column, ColumnType.INTEGER, description, value);
	}

	/** A column of counts that can be long. */
	public Table<T> whole(String column, String description, Function<T, @Nullable Long> value) {
		return with(column, ColumnType.INTEGER, description, value);
	}

	public Table<T> truth(String column, String description, Function<T, Boolean> value) {
		return with(column, ColumnType.BOOLEAN, description, value);
	}

	public Table<T> date(String column, String description, Function<T, @Nullable LocalDate> value) {
		return with(column, ColumnType.DATE, description, value);
	}

	public Table<T> moment(String column, String description, Function<T, @Nullable Instant> value) {
		return with(column, ColumnType.MOMENT, description, value);
	}

	private Table<T> with(String column, ColumnType type, String description,
			Function<T, ? extends @Nullable Object> value) {
		this.columns.add(new Column<>(column, type, description, null, value::apply));
		return this;
	}

	String name() {
		return this.name;
	}

	String description() {
		return this.description;
	}

	/** What each column holds, by its name. */
	public Map<String, ColumnType> columnTypes() {
		var types = new LinkedHashMap<String, ColumnType>();
		this.columns.forEach((column) -> types.put(column.name(), column.type()));
		return types;
	}

	List<Column<T>> columns() {
		return this.columns;
	}

}
