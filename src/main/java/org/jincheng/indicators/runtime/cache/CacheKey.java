package org.jincheng.indicators.runtime.cache;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.representation.Variant;
import org.jspecify.annotations.Nullable;

/**
 * The key of a stored response: the resource and the representation of it, at any
 * revision.
 *
 * @param path the path of the resource
 * @param query the parameters, the same however they were ordered and encoded; null if
 * there are none
 * @param representation the representation
 */
public record CacheKey(String path, @Nullable String query, Variant representation) {

	static CacheKey of(HttpServletRequest request, Variant representation) {
		return new CacheKey(request.getRequestURI(), Variant.canonicalQuery(request), representation);
	}

}
