package org.jincheng.indicators.core.tables;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import org.springframework.beans.BeanUtils;

/**
 * The columns of a table whose rows are read as records. A field has a column that is
 * called after it; a text has one for each language.
 *
 * @param <R> the record
 */
public final class RecordColumns<R extends Record> {

	private final Map<String, String> names;

	private final Map<Class<?>, Function<String, ?>> items;

	private final Group fields;

	/**
	 * Finds the columns of a record.
	 * @param names the columns that are not called after a field, by the JSON Pointer of
	 * that; of a field that has several, the one in which its errors are reported
	 * @param items reads what is one value in a cell, where that is no code, by its class
	 */
	public RecordColumns(Class<R> type, Map<String, String> names, Map<Class<?>, Function<String, ?>> items) {
		this.names = names;
		this.items = items;
		this.fields = group(type, "", "");
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
		var field = BodyFields.isUnwrapped(component) ? group(component.getType(), container, prefix)
				: field(component, pointer, name);
		return new Part(field, !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
	}

	private Field field(RecordComponent component, String pointer, String name) {
		var form = CellForms.of(component, this.items);
		return (form != null) ? new Column(name, pointer, form) : group(component.getType(), pointer, name + "_");
	}

	/** Reads a row, and notes what is wrong with it. */
	@SuppressWarnings("unchecked")
	public R read(TableRow row) {
		return (R) Objects.requireNonNull(this.fields.read(row, true));
	}

	/** Returns the column that errors of a field are reported in. */
	public String column(String pointer) {
		// A list is in one cell.
		var field = pointer.replaceFirst("/[0-9]+(/.*)?$", "");
		var name = this.names.get(field);
		return (name != null) ? name
				: Stream
					.concat(this.fields.columns().filter((column) -> column.pointer().equals(field)),
							this.fields.columns().filter((column) -> column.pointer().startsWith(field + "/")))
					.findFirst()
					.map(Column::name)
					.orElse(field.substring(1));
	}

	/** What a component of a record is read from. */
	private sealed interface Field {

		/** Whether the row has a value for it. */
		boolean isGiven(TableRow row);

		/** Reads it, and notes what is wrong with it, or that it is needed. */
		@Nullable Object read(TableRow row, boolean isNeeded);

		Stream<Column> columns();

	}

	/** A field in one cell. */
	private record Column(String name, String pointer, CellForm<?> form) implements Field {

		@Override
		public boolean isGiven(TableRow row) {
			return !row.cell(this.name).isEmpty();
		}

		@Override
		public @Nullable Object read(TableRow row, boolean isNeeded) {
			var value = row.read(this.name, this.form);
			if (value != null) {
				BodyRules.violations(JsonPointer.empty(), value).forEach((error) -> row.unreadable(this.name, error));
			}
			else if (isNeeded && !row.faults().isWrong(this.name)) {
				row.faults().unreadable(this.name, null, "Is missing.");
			}
			return value;
		}

		@Override
		public Stream<Column> columns() {
			return Stream.of(this);
		}

	}

	/** A record in the record. */
	private record Group(Constructor<?> constructor, List<Part> parts) implements Field {

		@Override
		public boolean isGiven(TableRow row) {
			return this.parts.stream().anyMatch((part) -> part.field().isGiven(row));
		}

		@Override
		public @Nullable Object read(TableRow row, boolean isNeeded) {
			if (!isNeeded && !isGiven(row)) {
				return null;
			}
			var values = new @Nullable Object[this.parts.size()];
			for (int i = 0; i < values.length; i++) {
				var part = this.parts.get(i);
				values[i] = part.field().read(row, part.isNeeded());
			}
			return BeanUtils.instantiateClass(this.constructor, values);
		}

		@Override
		public Stream<Column> columns() {
			return this.parts.stream().flatMap((part) -> part.field().columns());
		}

	}

	/** A component of a record. */
	private record Part(Field field, boolean isNeeded) {
	}

}
