package org.jincheng.indicators.core.tables;

import java.util.function.Function;

import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jspecify.annotations.Nullable;

/**
 * The form of the cells of a column.
 *
 * @param <T> what a cell is read as
 */
@FunctionalInterface
public interface CellForm<T> {

	/**
	 * Reads a cell.
	 * @return what it says; null if it says nothing
	 * @throws RejectedValueException if it is not of the form
	 */
	@Nullable T read(String cell);

	/** Returns the form of cells with one value each. */
	static <T> CellForm<T> of(Function<String, T> read) {
		return (cell) -> cell.isEmpty() ? null : read.apply(cell);
	}

	/**
	 * Returns the form of cells with one value each.
	 * @param read returns null if a cell is not of the form
	 * @param otherwise what is said of such a cell
	 */
	static <T> CellForm<T> of(Function<String, @Nullable T> read, String otherwise) {
		return of((cell) -> {
			var value = read.apply(cell);
			if (value == null) {
				throw new RejectedValueException(otherwise);
			}
			return value;
		});
	}

}
