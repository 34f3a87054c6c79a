package org.jincheng.indicators.core.representation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.request.RequestFields;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * How the items of a collection look as rows: what every flat format is written from. A
 * column that shows what a component of the items has takes its name, its type and its
 * description from that component.
 *
 * @param <T> what the items are
 */
public final class Table<T> {

	private static final Map<Language, String> NAMES = new EnumMap<>(
			Map.of(Language.EN, "English", Language.ZH, "Chinese"));

	private final String name;

	private final String description;

	private final Class<T> rows;

	private final List<Column<T>> columns = new ArrayList<>();

	private final List<Column<T>> onlyIfAsked = new ArrayList<>();

	private final List<List<String>> labels = new ArrayList<>();

	private int frozen;

	private List<String> key = List.of();

	private final Map<String, Function<T, Stream<String>>> named = new HashMap<>();

	/**
	 * Makes a table without columns yet.
	 * @param name its name, as in the path of the collection
	 * @param description what its rows are
	 * @param rows the class of the items
	 */
	public Table(String name, String description, Class<T> rows) {
		this.name = name;
		this.description = description;
		this.rows = rows;
	}

	/**
	 * Adds columns of components, each named as in {@code period_start} for the path
	 * {@code period.start}.
	 * @param paths the paths from an item to each value
	 */
	public Table<T> columns(String... paths) {
		for (var path : paths) {
			column(ComponentPath.of(this.rows, path).columnName(), path);
		}
		return this;
	}

	/**
	 * Adds columns of components of a part, each under its name in the part.
	 * @param part the path from an item to the part
	 */
	public Table<T> columnsOf(String part, String... names) {
		for (var column : names) {
			column(column, part + "." + column);
		}
		return this;
	}

	/**
	 * Adds a column of a component, under another name.
	 * @param path the path from an item to its value
	 */
	public Table<T> column(String column, String path) {
		var component = ComponentPath.of(this.rows, path);
		return with(column, component.field(), component.type(), SingletonSupplier.of(component::description), null,
				component::valueIn);
	}

	/** Adds a column of a component, of which it says something else. */
	public Table<T> column(String column, String path, String description) {
		var component = ComponentPath.of(this.rows, path);
		return with(column, component.field(), component.type(), () -> description, null, component::valueIn);
	}

	/**
	 * Adds a column for each language of a text.
	 * @param column the name of both columns, without the code of the language
	 * @param path the path from an item to the text
	 */
	public Table<T> texts(String column, String path) {
		var text = ComponentPath.of(this.rows, path);
		NAMES.forEach((language, name) -> {
			var component = ComponentPath.of(this.rows, path + "." + language.code());
			with(column + "_" + language.code(), component.field(), component.type(),
					() -> text.description().replaceFirst("\\.$", " (in " + name + ")."), null, component::valueIn);
		});
		return this;
	}

	/** Adds the columns of another table, whose items are in a component of these. */
	public <P> Table<T> columns(Table<P> part, Function<T, P> component) {
		part.columns.forEach((column) -> with(column.name(), column.field(), column.type(), column.meaning(),
				column.unit(), (row) -> column.of(component.apply(row))));
		return this;
	}

	/** Adds a column of texts that no component has. */
	public Table<T> text(String column, String description, Function<T, @Nullable String> value) {
		return with(column, column, ColumnType.TEXT, () -> description, null, value::apply);
	}

	/**
	 * Adds a column of decimals.
	 * @param unit the code of the unit that they are in, or what says so
	 */
	public Table<T> number(String column, String description, @Nullable String unit,
			Function<T, @Nullable BigDecimal> value) {
		return with(column, column, ColumnType.NUMBER, () -> description, unit, value::apply);
	}

	/** Says which field of JSON the last columns show, that is not called as they are. */
	public Table<T> ofField(String field, int columns) {
		var last = this.columns.subList(this.columns.size() - columns, this.columns.size());
		last.replaceAll((column) -> new Column<>(column.name(), field, column.type(), column.meaning(), column.unit(),
				column.value()));
		return this;
	}

	/** Leaves the last column out where its field is not asked for by name. */
	public Table<T> onlyIfAsked() {
		this.onlyIfAsked.add(this.columns.removeLast());
		return this;
	}

	/**
	 * Returns the same with those columns only that show some fields of JSON.
	 * @throws InvalidParametersException if none does
	 */
	Table<T> only(List<String> fields) {
		var table = new Table<>(this.name, this.description, this.rows);
		Stream.concat(this.columns.stream(), this.onlyIfAsked.stream())
			.filter((column) -> fields.contains(column.field()))
			.forEach(table.columns::add);
		table.named.putAll(this.named);
		if (table.columns.isEmpty()) {
			throw RequestFields.refused(fields, "Tables have no column of it: ask for JSON.");
		}
		return table;
	}

	/**
	 * Adds a row of labels above the header, which are no names.
	 * @param labels one for each column; empty where it has none
	 */
	public Table<T> labels(List<String> labels) {
		this.labels.add(labels);
		return this;
	}

	/** Sets how many of the first columns stay in sight. */
	public Table<T> frozen(int columns) {
		this.frozen = columns;
		return this;
	}

	/** Sets the columns that are the key of a row. */
	public Table<T> key(String... columns) {
		this.key = List.of(columns);
		return this;
	}

	/** Says which rows of another table a row names, by their first column. */
	public Table<T> names(String table, Function<T, Stream<String>> rows) {
		this.named.put(table, rows);
		return this;
	}

	/** Says that a row names what some items of another table name. */
	public <P> Table<T> names(Table<P> others, Function<T, Stream<P>> items) {
		others.named.forEach((table, rows) -> names(table, (row) -> items.apply(row).flatMap(rows)));
		return this;
	}

	/** Returns which rows of other tables a row names, by the names of the tables. */
	Map<String, Function<T, Stream<String>>> named() {
		return this.named;
	}

	private Table<T> with(String column, String field, ColumnType type, Supplier<String> meaning, @Nullable String unit,
			Function<T, @Nullable Object> value) {
		this.columns.add(new Column<>(column, field, type, meaning, unit, value));
		return this;
	}

	List<String> key() {
		return this.key;
	}

	/** Returns the rows of labels, and the names of the columns. */
	List<List<String>> header() {
		return Stream.concat(this.labels.stream(), Stream.of(this.columns.stream().map(Column::name).toList()))
			.toList();
	}

	/** Returns how many of the first columns stay in sight. */
	int frozen() {
		return this.frozen;
	}

	String name() {
		return this.name;
	}

	String description() {
		return this.description;
	}

	/** The names of its columns. */
	public List<String> columnNames() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** What each column shows of a row, by its name. */
	public Map<String, Function<T, @Nullable Object>> values() {
		return this.columns.stream().collect(Collectors.toMap(Column::name, Column::value));
	}

	List<Column<T>> columns() {
		return this.columns;
	}

}
