package org.jincheng.indicators.core.representation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.Page;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * A collection that a request asks for, and that is read only when it is written: one
 * page where the format has pages, else row by row.
 *
 * @param <T> what the items are
 */
public sealed class ResourceCollection<T> implements Tabular<T> permits StatisticalCollection, FeedCollection {

	private Table<T> table;

	private final PageQuery query;

	private final @Nullable Function<PageQuery, KeysetPage<T>> read;

	private UnaryOperator<T> shown = UnaryOperator.identity();

	private @Nullable KeysetPage<T> keysetPage;

	private @Nullable Page<T> page;

	/**
	 * Describes the collection.
	 * @param table how the items look as rows
	 * @param query which page is asked for
	 * @param read reads the page that a query asks for
	 */
	public ResourceCollection(Table<T> table, PageQuery query, Function<PageQuery, KeysetPage<T>> read) {
		this.table = table;
		this.query = query;
		this.read = read;
	}

	/** Describes a collection of which all items are known. */
	public static <T> ResourceCollection<T> of(Table<T> table, List<T> all, PageQuery page) {
		return new ResourceCollection<>(table, page, (query) -> {
			var keys = query.keys();
			var start = (keys != null) ? Integer.parseInt(keys.getFirst()) : 0;
			var end = Math.min(all.size(), start + query.size());
			var next = (end < all.size()) ? List.of(String.valueOf(end)) : null;
			return new KeysetPage<>(all.subList(Math.min(start, end), end), (long) all.size(), next);
		});
	}

	/** Describes a collection that overrides how a page is read. */
	ResourceCollection(Table<T> table, PageQuery query) {
		this.table = table;
		this.query = query;
		this.read = null;
	}

	/** Reads the page that a query asks for. */
	protected KeysetPage<T> readPage(PageQuery asked) {
		return Objects.requireNonNull(this.read).apply(asked);
	}

	@Override
	public final Table<T> table() {
		return this.table;
	}

	/** Leaves the columns of other fields out. */
	final void choose(List<String> fields) {
		this.table = this.table.only(fields);
	}

	/** Shows each item as something makes it. */
	public final void show(UnaryOperator<T> shown) {
		this.shown = shown;
	}

	/** Returns the page that is asked for. */
	public final KeysetPage<T> keysetPage() {
		if (this.keysetPage == null) {
			this.keysetPage = readPage(this.query).each(this.shown);
		}
		return this.keysetPage;
	}

	/** Returns the page that is asked for, or else one with the first row. */
	final KeysetPage<T> first() {
		return isPage() ? keysetPage() : readPage(this.query.first());
	}

	final void read(KeysetPage<T> page) {
		this.keysetPage = page.each(this.shown);
	}

	/** Returns whether a page is asked for, and not the whole collection. */
	private boolean isPage() {
		return this.query.limit() != null;
	}

	/** Returns the page that is asked for, with the path of the next one. */
	final Page<T> page(ResponseContext context) {
		if (this.page == null) {
			this.page = makePage(context);
		}
		return this.page;
	}

	Page<T> makePage(ResponseContext context) {
		return Page.of(keysetPage(), null, context.request());
	}

	/** Returns the next page, if the format has pages or one was asked for. */
	final Optional<String> nextPage(ResponseContext context, boolean hasPages) {
		return (hasPages || isPage()) ? Optional.ofNullable(page(context).next()) : Optional.empty();
	}

	/**
	 * Hands over the rows one by one: those of the page if a limit was asked for, else
	 * all from the page's start on. It can be called again.
	 */
	@Override
	public final void forEach(Consumer<? super T> consumer) {
		if (isPage()) {
			keysetPage().items().forEach(consumer);
		}
		else {
			readAll(this.query, (item) -> consumer.accept(this.shown.apply(item)));
		}
	}

	/** Reads all from the query's start on, however many there are. */
	protected void readAll(PageQuery from, Consumer<? super T> consumer) {
		List<String> end = null;
		do {
			var next = readPage(from.following(end));
			next.items().forEach(consumer);
			end = next.end();
		}
		while (end != null);
	}

}
