package org.jincheng.indicators.core.tables;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The columns of a table whose rows are read as records. A field has a column that is
 * called after it; a text has one for each language, and one in which it is shown in the
 * language of the table.
 *
 * @param <R> the record
 */
public final class RecordColumns<R extends Record> {

	private final Map<String, String> names;

	private final Map<Class<?>, Function<String, ?>> items;

	private final Language language;

	private final Group fields;

	private final Map<String, Column> columns;

	/**
	 * Finds the columns of a record.
	 * @param names the columns that are not called after a field, by the JSON Pointer of
	 * that; of a field that has several, the one in which its errors are reported
	 * @param items reads what is one value in a cell, or an item of a list, where that is
	 * no code, by its class
	 * @param language the language of the table
	 */
	public RecordColumns(Class<R> type, Map<String, String> names, Map<Class<?>, Function<String, ?>> items,
			Language language) {
		this.names = names;
		this.items = items;
		this.language = language;
		this.fields = group(type, "", "");
		this.columns = this.fields.columns()
			.collect(Collectors.toMap(Column::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	private Group group(Class<?> type, String pointer, String prefix) {
		var parts = Arrays.stream(type.getRecordComponents())
			.map((component) -> part(component, pointer, prefix))
			.toList();
		return new Group(BeanUtils.getResolvableConstructor(type), parts);
	}

	private Part part(RecordComponent component, String container, String prefix) {
		var pointer = container + "/" + component.getName();
		var name = this.names.getOrDefault(pointer,
				prefix + component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
		var accessor = component.getAccessor();
		ReflectionUtils.makeAccessible(accessor);
		var field = BodyFields.isUnwrapped(component) ? group(component.getType(), container, prefix)
				: field(component, pointer, name);
		return new Part(field, accessor, !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
	}

	private Field field(RecordComponent component, String pointer, String name) {
		var form = CellForms.of(component, this.items);
		if (form != null) {
			var ending = "_" + this.language.code();
			var isOwn = isText(component.getDeclaringRecord()) && name.endsWith(ending);
			var shown = isOwn ? name.substring(0, name.length() - ending.length()) : name;
			return new Column(name, shown, pointer, form, CellForms.separator(component));
		}
		var parts = group(component.getType(), pointer, name + "_");
		if (!isText(component.getType())) {
			return parts;
		}
		var own = parts.columns().filter((column) -> column.shown().equals(name)).findFirst().orElseThrow();
		return new TranslatedText(new Column(name, name, pointer, own.form(), own.separator()), own, parts);
	}

	private static boolean isText(Class<?> type) {
		return type == Text.class || type == FullName.class;
	}

	/** Returns the names of the columns that there can be. */
	public Set<String> names() {
		return this.columns.keySet();
	}

	/**
	 * Reads a row, and notes what is wrong with it.
	 * @param before the record as it is, which says what the table has no column for;
	 * null if it is new
	 */
	@SuppressWarnings("unchecked")
	public R read(TableRow row, @Nullable R before) {
		return (R) Objects.requireNonNull(this.fields.read(row, before, true));
	}

	/** Returns the cells of a record, by their columns; null where one says nothing. */
	public Map<String, @Nullable String> cells(R value) {
		var cells = new LinkedHashMap<String, @Nullable String>();
		this.fields.write(value, cells);
		return cells;
	}

	/** Returns the column that errors of a field are reported in. */
	public String column(String pointer, TableHeader header) {
		// A list is in one cell.
		var field = pointer.replaceFirst("/[0-9]+(/.*)?$", "");
		var name = this.names.get(field);
		return (name != null) ? name
				: Stream
					.concat(this.columns.values().stream().filter((column) -> column.pointer().equals(field)),
							this.columns.values().stream().filter((column) -> column.pointer().startsWith(field + "/")))
					.findFirst()
					.map((column) -> column.at(header))
					.orElse(field.substring(1));
	}

	/** What a component of a record is read from. */
	private sealed interface Field {

		/**
		 * Whether the row, or else the record before, has a value for it.
		 * @param before what it is where the table has no column for it
		 */
		boolean isGiven(TableRow row, @Nullable Object before);

		/** Reads it, and notes what is wrong with it, or that it is needed. */
		@Nullable Object read(TableRow row, @Nullable Object before, boolean isNeeded);

		/** Adds the cells of a value. */
		void write(@Nullable Object value, Map<String, @Nullable String> cells);

		Stream<Column> columns();

	}

	/**
	 * A field in one cell.
	 *
	 * @param shown the column in which a text in the language of the table is, too
	 * @param separator what stands between the items of a list
	 */
	private record Column(String name, String shown, String pointer, CellForm<?> form,
			String separator) implements Field {

		/** Returns the column that the header has of the two. */
		String at(TableHeader header) {
			return (!header.has(this.name) && header.has(this.shown)) ? this.shown : this.name;
		}

		@Override
		public boolean isGiven(TableRow row, @Nullable Object before) {
			return row.header().has(this.name) ? !row.cell(this.name).isEmpty() : before != null;
		}

		@Override
		public @Nullable Object read(TableRow row, @Nullable Object before, boolean isNeeded) {
			return check(row, value(row, before), isNeeded);
		}

		@Nullable Object value(TableRow row, @Nullable Object before) {
			return row.read(this.name, this.form, before);
		}

		@Nullable Object check(TableRow row, @Nullable Object value, boolean isNeeded) {
			if (value != null) {
				BodyRules.violations(JsonPointer.empty(), value)
					.forEach((error) -> row.unreadable(at(row.header()), error));
			}
			else if (isNeeded && !row.faults().isWrong(this.name)) {
				row.faults().unreadable(at(row.header()), null, "Is missing.");
			}
			return value;
		}

		@Override
		public void write(@Nullable Object value, Map<String, @Nullable String> cells) {
			cells.put(this.name, switch (value) {
				case null -> null;
				case BigDecimal number -> number.toPlainString();
				case Term term -> term.code();
				case Collection<?> items when items.isEmpty() -> null;
				case Collection<?> items ->
					items.stream().map(Object::toString).collect(Collectors.joining(this.separator));
				default -> value.toString();
			});
		}

		@Override
		public Stream<Column> columns() {
			return Stream.of(this);
		}

	}

	/** A record in the record. */
	private record Group(Constructor<?> constructor, List<Part> parts) implements Field {

		@Override
		public boolean isGiven(TableRow row, @Nullable Object before) {
			for (var part : this.parts) {
				if (part.field().isGiven(row, part.of(before))) {
					return true;
				}
			}
			return false;
		}

		@Override
		public @Nullable Object read(TableRow row, @Nullable Object before, boolean isNeeded) {
			return (isNeeded || isGiven(row, before)) ? make((part) -> part.read(row, before)) : null;
		}

		Object make(Function<Part, @Nullable Object> read) {
			var values = new @Nullable Object[this.parts.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = read.apply(this.parts.get(i));
			}
			return BeanUtils.instantiateClass(this.constructor, values);
		}

		@Override
		public void write(@Nullable Object value, Map<String, @Nullable String> cells) {
			this.parts.forEach((part) -> part.field().write(part.of(value), cells));
		}

		@Override
		public Stream<Column> columns() {
			return this.parts.stream().flatMap((part) -> part.field().columns());
		}

	}

	/**
	 * A text in several languages, which has two columns for the language of the table.
	 * Either may be edited: a column with the text of before changes nothing.
	 */
	private record TranslatedText(Column shown, Column own, Group languages) implements Field {

		@Override
		public boolean isGiven(TableRow row, @Nullable Object before) {
			return this.languages.isGiven(row, before) || !row.cell(this.shown.name()).isEmpty();
		}

		@Override
		public @Nullable Object read(TableRow row, @Nullable Object before, boolean isNeeded) {
			var edited = edited(row, before);
			if ((edited != null) ? edited.isEmpty() : !this.languages.isGiven(row, before)) {
				return this.shown.check(row, null, isNeeded);
			}
			return this.languages.make((part) -> {
				if (!part.field().equals(this.own)) {
					return part.read(row, before);
				}
				var value = (edited != null) ? edited : this.own.value(row, part.of(before));
				return this.own.check(row, value, part.isNeeded());
			});
		}

		/** Returns the text that is shown, if that is another than there is. */
		private @Nullable String edited(TableRow row, @Nullable Object before) {
			if (!row.header().has(this.shown.name())) {
				return null;
			}
			var cell = row.cell(this.shown.name());
			var texts = new LinkedHashMap<String, @Nullable String>();
			write(before, texts);
			var own = Objects.toString(texts.get(this.own.name()), "");
			var current = own.isEmpty() ? Objects.toString(texts.firstEntry().getValue(), "") : own;
			if (cell.equals(current) || texts.keySet()
				.stream()
				.anyMatch((column) -> row.header().has(column) && row.cell(column).equals(cell))) {
				return null;
			}
			if (row.header().has(this.own.name()) && !row.cell(this.own.name()).equals(own)) {
				row.faults()
					.refuse(this.shown.name(), cell,
							"Contradicts %s. Change only one of the two.".formatted(this.own.name()));
			}
			return cell;
		}

		@Override
		public void write(@Nullable Object value, Map<String, @Nullable String> cells) {
			this.languages.write(value, cells);
		}

		@Override
		public Stream<Column> columns() {
			return Stream.concat(Stream.of(this.shown), this.languages.columns());
		}

	}

	/** A component of a record. */
	private record Part(Field field, Method accessor, boolean isNeeded) {

		@Nullable Object of(@Nullable Object record) {
			return (record != null) ? ReflectionUtils.invokeMethod(this.accessor, record) : null;
		}

		@Nullable Object read(TableRow row, @Nullable Object before) {
			return this.field.read(row, of(before), this.isNeeded);
		}

	}

}
