package org.jincheng.indicators.core.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page of a collection as it is read by keyset.
 *
 * @param <T> what the items are
 * @param items the items, in order
 * @param total how many there are in the whole collection; null where they were not
 * counted
 * @param end the sort keys of the last item, after which the next page starts; null on
 * the last page
 * @param notes why there are no items, or not all; null where there is nothing to say
 */
public record KeysetPage<T>(List<T> items, @Nullable Long total, @Nullable List<String> end,
		@Nullable List<Note> notes) {

	/** A page of which nothing has to be said. */
	public KeysetPage(List<T> items, @Nullable Long total, @Nullable List<String> end) {
		this(items, total, end, null);
	}

	/**
	 * Makes a page of the items from its start on.
	 * @param found the items; at least one more than the limit if there are more
	 * @param total how many there are in the whole collection; null where they were not
	 * counted
	 * @param query what was asked
	 * @param keys the sort keys of an item
	 */
	public static <T> KeysetPage<T> of(List<T> found, @Nullable Long total, PageQuery query,
			Function<T, List<String>> keys) {
		if (found.size() <= query.size()) {
			return new KeysetPage<>(found, total, null);
		}
		var items = List.copyOf(found.subList(0, query.size()));
		return new KeysetPage<>(items, total, keys.apply(items.getLast()));
	}

	/** Returns the page of what the items are mapped to. */
	public <R> KeysetPage<R> map(Function<List<T>, List<R>> mapping) {
		return new KeysetPage<>(mapping.apply(this.items), this.total, this.end, this.notes);
	}

	/** Returns the page with more notes. */
	public KeysetPage<T> noted(List<Note> more) {
		var all = Stream.concat(Stream.ofNullable(this.notes).flatMap(List::stream), more.stream()).toList();
		return new KeysetPage<>(this.items, this.total, this.end, all.isEmpty() ? null : all);
	}

	/** Returns the page of what each item is mapped to. */
	public <R> KeysetPage<R> each(Function<T, R> mapping) {
		return map((items) -> items.stream().map(mapping).toList());
	}

}
