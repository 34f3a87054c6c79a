package org.jincheng.indicators.paging;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
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

	/** The slice as the answer to a request, with the link to the page after it. */
	public static <T> Page<T> of(Slice<T> slice, HttpServletRequest request) {
		return new Page<>(slice.items(), slice.total(),
				(slice.end() != null) ? NextPage.after(slice.end(), request) : null);
	}

}
