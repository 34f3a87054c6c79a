package org.jincheng.indicators.core.representation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

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
public abstract non-sealed class StatisticalCollection<T> extends ResourceCollection<T> {

	private final PageQuery query;

	protected StatisticalCollection(Table<T> table, PageQuery query) {
		super(table, query);
		this.query = query;
	}

	/**
	 * Reads the page that is asked for in a revision, outside of a transaction; returns
	 * null if that cannot be.
	 */
	protected abstract @Nullable KeysetPage<T> pageAt(DatasetRevision revision);

	/** Returns the same with one figure for each cell of a cube. */
	protected abstract StatisticalCollection<T> cells();

	/** Returns how the figures span a cube. */
	protected abstract Cube<T> cube();

	/** Reads all from the query's start on, through a cursor. */
	@Override
	protected abstract void readAll(PageQuery from, Consumer<? super T> consumer);

	/** Reads the page of a revision; returns whether that can be. */
	boolean readAt(DatasetRevision revision) {
		var page = pageAt(revision);
		if (page != null) {
			read(page);
		}
		return page != null;
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

}
