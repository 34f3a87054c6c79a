package org.jincheng.indicators.core.paging;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection.
 *
 * @param <T> what the items are
 * @param items the items of this page, in the order of the collection
 * @param total the number of items on all pages; null if they were not counted
 * @param next the path and query of the next page; null on the last page
 * @param notes why the list is empty, or what a transform leaves out and why. Only in
 * lists of observations; absent if there is nothing to say
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Note> notes) {

	/**
	 * Returns a page as the answer to a request, with the link to the next one.
	 * @param asOf the moment that the next one is read as of; null where there is no
	 * history
	 */
	public static <T> Page<T> of(KeysetPage<T> page, @Nullable Instant asOf, HttpServletRequest request) {
		return new Page<>(page.items(), page.total(),
				(page.end() != null) ? NextPage.after(page.end(), asOf, request) : null, page.notes());
	}

}
