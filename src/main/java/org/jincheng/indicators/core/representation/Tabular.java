package org.jincheng.indicators.core.representation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jincheng.indicators.core.paging.Note;

/**
 * What can be written as a table, and is read row by row.
 *
 * @param <T> what the rows are
 */
public interface Tabular<T> {

	/** Returns how the rows look. */
	Table<T> table();

	/**
	 * Returns a second table about the same rows, for formats with several tables in a
	 * file.
	 */
	default Optional<Tabular<?>> supplement() {
		return Optional.empty();
	}

	/** Returns why there are no rows; none if there are some. */
	default List<Note> notes() {
		return List.of();
	}

	/** Hands over the rows one by one, in order. It can be called again. */
	void forEach(Consumer<? super T> consumer);

}
