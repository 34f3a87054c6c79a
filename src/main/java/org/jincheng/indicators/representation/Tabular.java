package org.jincheng.indicators.representation;

import java.util.function.Consumer;

/**
 * What can be written as a table, and is read row by row.
 *
 * @param <T> what the rows are
 */
public interface Tabular<T> {

	/** Returns how the rows look. */
	Table<T> table();

	/** Hands over the rows one by one, in order. It can be called again. */
	void forEach(Consumer<? super T> consumer);

}
