package org.jincheng.indicators.core.representation;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.paging.Page;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

/**
 * A collection of figures. It is also a cube, and read through a cursor of the database,
 * because it can have any size. It has a history, by which all pages are of the revision
 * that the first one was read at.
 *
 * @param <T> what the figures are
 */
public final class StatisticalCollection<T> extends ResourceCollection<T> {

	private final PageQuery query;

	private final Supplier<Cube<T>> cube;

	private final Function<DatasetRevision, @Nullable KeysetPage<T>> current;

	private final BiConsumer<PageQuery, Consumer<? super T>> cursor;

	private final Supplier<StatisticalCollection<T>> cells;

	/**
	 * Describes the collection.
	 * @param cube how they span a cube
	 * @param current reads the page that is asked for by one statement, which has to see
	 * a revision; returns null if it does not, or if it takes more than that
	 * @param cursor hands over all from a query's start on
	 * @param cells the same with one figure for each cell of a cube
	 */
	public StatisticalCollection(Table<T> table, PageQuery query, Supplier<Cube<T>> cube,
			Function<PageQuery, KeysetPage<T>> read, Function<DatasetRevision, @Nullable KeysetPage<T>> current,
			BiConsumer<PageQuery, Consumer<? super T>> cursor, Supplier<StatisticalCollection<T>> cells) {
		super(table, query, read);
		this.query = query;
		this.cube = cube;
		this.current = current;
		this.cursor = cursor;
		this.cells = cells;
	}

	/** Reads the page by one statement of a revision; returns whether that can be. */
	boolean readAt(DatasetRevision revision) {
		var page = this.current.apply(revision);
		if (page != null) {
			read(page);
		}
		return page != null;
	}

	StatisticalCollection<T> cells() {
		return this.cells.get();
	}

	Cube<T> cube() {
		return this.cube.get();
	}

	@Override
	Page<T> makePage(ResponseContext context) {
		var asOf = Objects.requireNonNullElse(this.query.asOf(), context.revision().recordedAt());
		return Page.of(keysetPage(), asOf, context.request());
	}

	@Override
	public List<Note> notes() {
		return Objects.requireNonNullElse(first().notes(), List.of());
	}

	@Override
	void readAll(PageQuery query, Consumer<? super T> consumer) {
		this.cursor.accept(query, consumer);
	}

}
