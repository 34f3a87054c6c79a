package org.jincheng.indicators.core.paging;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Makes the link from a page to the next one. */
public final class NextPage {

	/** The parameters that may change from page to page, because they select nothing. */
	private static final Set<String> NOT_OF_THE_QUERY = Set.of("after", "limit", "lang", "format", "count", "fields");

	private NextPage() {
	}

	/**
	 * Returns the path and query of the page after the item with these keys.
	 * @param asOf the moment that it is read as of; null where there is no history
	 */
	public static String after(List<String> keys, @Nullable Instant asOf, HttpServletRequest request) {
		var others = Stream.of(RawQuery.of(request).split("&", -1))
			.filter((parameter) -> !parameter.isEmpty() && !parameter.startsWith("after="))
			.map((parameter) -> parameter + "&")
			.collect(Collectors.joining());
		return request.getRequestURI() + "?" + others + "after=" + Cursor.of(keys, asOf, query(request));
	}

	/** Returns the query that a cursor is sealed for. */
	public static String query(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((parameter) -> !NOT_OF_THE_QUERY.contains(parameter.getKey()))
			.map((parameter) -> parameter.getKey() + "=" + Arrays.toString(parameter.getValue()))
			.sorted()
			.collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
	}

}
