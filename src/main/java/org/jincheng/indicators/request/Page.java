package org.jincheng.indicators.request;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a collection.
 *
 * @param <T> what the items are
 * @param items the items, in order
 * @param total how many there are on all pages; null where they were not counted
 * @param next path and query of the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next) {

	/**
	 * A page out of one item more than fits, if there is one more.
	 * @param found the items from the page's start on, at least one more than the limit
	 * if there are more
	 * @param total how many there are on all pages; null where they were not counted
	 * @param query what was asked
	 * @param keys the sort keys of an item, by which the next page starts after it
	 */
	public static <T> Page<T> of(List<T> found, @Nullable Long total, PageQuery query, Function<T, List<String>> keys) {
		if (found.size() <= query.size()) {
			return new Page<>(found, total, null);
		}
		var items = List.copyOf(found.subList(0, query.size()));
		return new Page<>(items, total, NextPage.after(keys.apply(items.getLast())));
	}

	/** The same page of what the items are turned into. */
	public <R> Page<R> map(Function<List<T>, List<R>> mapping) {
		return new Page<>(mapping.apply(this.items), this.total, this.next);
	}

}
