package org.jincheng.indicators.core.representation;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be written as a table, and is read row by row.
 *
 * @param <T> what the rows are
 */
public interface Tabular<T> {

	/** Returns how the rows look. */
	Table<T> table();

	/**
	 * Returns what else is told of the same rows, where a file has room for two tables.
	 */
	default Optional<Tabular<?>> beside() {
		return Optional.empty();
	}

	/** Hands over the rows one by one, in order. It can be called again. */
	void forEach(Consumer<? super T> consumer);

}
