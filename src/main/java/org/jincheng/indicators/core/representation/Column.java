package org.jincheng.indicators.core.representation;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param <T> what the rows are
 * @param name its name in every format
 * @param field the field of JSON that it shows some of
 * @param type what it holds
 * @param meaning what it means, which is read from Javadoc only if it is asked for
 * @param unit the code of the unit that its numbers are in, or what says so; null where
 * they have none
 * @param value the value of a row, of the class that the type says; null where there is
 * none
 */
record Column<T>(String name, String field, ColumnType type, Supplier<String> meaning, @Nullable String unit,
		Function<T, @Nullable Object> value) {

	@Nullable Object of(T row) {
		return this.value.apply(row);
	}

}
