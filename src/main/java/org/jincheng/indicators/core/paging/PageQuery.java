package org.jincheng.indicators.core.paging;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * What every collection can be asked: words to look for, and which page in which order.
 *
 * @param q words to search for in codes, names and descriptions, in English or Chinese.
 * Case does not matter, and every word must be found. In the catalogue, a word also finds
 * what it means, as a search does, and names of places are needed in places only
 * @param limit the maximum number of items on a page. Default: 100
 * @param after the cursor of the next page, taken from {@code next} of the page before.
 * It is valid for the same query only
 * @param sort the field to sort by. A minus before it ({@code -code}) reverses the order;
 * items that are equal are sorted by id
 */
public record PageQuery(@Nullable @Size(max = 200, message = "must have at most 200 characters") String q,
		@Nullable @Min(value = 1, message = LIMITS) @Max(value = MAX_LIMIT, message = LIMITS) Integer limit,
		@Nullable String after, @Nullable String sort) {

	/** Asks for everything, in the collection's own order. */
	public static final PageQuery ALL = new PageQuery(null, null, null, null);

	public static final int DEFAULT_LIMIT = 100;

	public static final int MAX_LIMIT = 1000;

	private static final String LIMITS = "must be from 1 to " + MAX_LIMIT;

	/** How many items at most. */
	public int size() {
		return (this.limit != null) ? this.limit : DEFAULT_LIMIT;
	}

	/** Returns the field to sort by, or {@code standard} if none is named. */
	public String sortField(String standard) {
		return (this.sort == null) ? standard : descending() ? this.sort.substring(1) : this.sort;
	}

	public boolean descending() {
		return this.sort != null && this.sort.startsWith("-");
	}

	/** Returns the sort keys after which the page starts, or null for the first page. */
	public @Nullable List<String> keys() {
		return (this.after != null) ? Cursor.keys(this.after) : null;
	}

	/**
	 * Returns the moment of the revision that the first page was read at; null for the
	 * first page, and where there is no history.
	 */
	public @Nullable Instant asOf() {
		return (this.after != null) ? Cursor.asOf(this.after) : null;
	}

	/** Returns the query of the first item. */
	public PageQuery first() {
		return new PageQuery(this.q, 1, this.after, this.sort);
	}

	/**
	 * Returns the query of the page after the item with these keys, as long as a page can
	 * be.
	 */
	public PageQuery following(@Nullable List<String> keys) {
		return new PageQuery(this.q, MAX_LIMIT, (keys != null) ? Cursor.of(keys, "") : this.after, this.sort);
	}

	/**
	 * Returns the fields that a parameter can sort by: its own, or those of its
	 * controller.
	 */
	public static List<String> sortable(MethodParameter parameter) {
		var own = parameter.getParameterAnnotation(SortableBy.class);
		var fields = (own != null || parameter.getParameterType() != PageQuery.class) ? own
				: parameter.getContainingClass().getAnnotation(SortableBy.class);
		return (fields != null) ? List.of(fields.value()) : List.of();
	}

}
