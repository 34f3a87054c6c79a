package org.jincheng.indicators.representation;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jincheng.indicators.request.PageQuery;
import org.jincheng.indicators.request.Slice;

/**
 * A collection of figures: also a cube, and read through a cursor of the database, for it
 * can have any size.
 *
 * @param <T> what the figures are
 */
public final class StatisticalCollection<T> extends ResourceCollection<T> {

	private final Supplier<Cube<T>> cube;

	private final BiConsumer<PageQuery, Consumer<? super T>> cursor;

	/**
	 * Describes what is asked for.
	 * @param table how the figures look as rows
	 * @param query which page is asked for
	 * @param cube how they span a cube
	 * @param read reads the slice that a query asks for
	 * @param cursor hands over all from a query's start on
	 */
	public StatisticalCollection(Table<T> table, PageQuery query, Supplier<Cube<T>> cube,
			Function<PageQuery, Slice<T>> read, BiConsumer<PageQuery, Consumer<? super T>> cursor) {
		super(table, query, read);
		this.cube = cube;
		this.cursor = cursor;
	}

	Cube<T> cube() {
		return this.cube.get();
	}

	@Override
	void readAll(PageQuery query, Consumer<? super T> consumer) {
		this.cursor.accept(query, consumer);
	}

}
