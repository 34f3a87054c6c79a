package org.jincheng.indicators.runtime.cache;

import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.lang3.StringUtils;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request that select the response, as they were sent. Each has one
 * {@link CacheKey}, which takes longer to find out: several ways of asking have the same.
 *
 * @param path the path
 * @param query the query; null if there is none
 * @param accept the formats that are accepted; null if that is not said
 * @param acceptLanguage the languages that are accepted; null if that is not said
 * @param acceptEncoding the codings that are accepted; null if that is not said
 */
public record RequestKey(String path, @Nullable String query, @Nullable String accept, @Nullable String acceptLanguage,
		@Nullable String acceptEncoding) {

	private static final List<HttpHeader> NOT_FROM_CACHE = List.of(HttpHeader.AUTHORIZATION, HttpHeader.IF_MATCH,
			HttpHeader.IF_UNMODIFIED_SINCE);

	/**
	 * Returns the key of a request.
	 * @param headers returns the value of a header, of all its lines, or null
	 * @return null if the request cannot be answered from a cache that all clients share
	 */
	public static @Nullable RequestKey of(String method, String path, @Nullable String query,
			Function<HttpHeader, @Nullable String> headers) {
		if (!"GET".equals(method) && !"HEAD".equals(method)) {
			return null;
		}
		for (var header : NOT_FROM_CACHE) {
			if (headers.apply(header) != null) {
				return null;
			}
		}
		return new RequestKey(path, query, headers.apply(HttpHeader.ACCEPT), headers.apply(HttpHeader.ACCEPT_LANGUAGE),
				headers.apply(HttpHeader.ACCEPT_ENCODING));
	}

	/** Returns the key that the server has found for a request; null if it has none. */
	static @Nullable RequestKey of(HttpServletRequest request) {
		return (RequestKey) request.getAttribute(RequestKey.class.getName());
	}

	/** How much memory it takes, in bytes and roughly. */
	int size() {
		return 200 + this.path.length() + StringUtils.length(this.query) + StringUtils.length(this.accept)
				+ StringUtils.length(this.acceptLanguage) + StringUtils.length(this.acceptEncoding);
	}

}
