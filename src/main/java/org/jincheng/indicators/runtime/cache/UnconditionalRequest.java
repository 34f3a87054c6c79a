package org.jincheng.indicators.runtime.cache;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A request without the conditions of its client, so that the response can be stored.
 */
final class UnconditionalRequest extends HttpServletRequestWrapper {

	private UnconditionalRequest(HttpServletRequest request) {
		super(request);
	}

	/** The request as it is, if there are no conditions. */
	static HttpServletRequest of(HttpServletRequest request) {
		return isConditional(request) ? new UnconditionalRequest(request) : request;
	}

	static boolean isConditional(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
				|| request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) != null;
	}

	private static boolean isCondition(String name) {
		return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH) || name.equalsIgnoreCase(HttpHeaders.IF_MODIFIED_SINCE);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isCondition(name) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
	}

	@Override
	public long getDateHeader(String name) {
		return isCondition(name) ? -1 : super.getDateHeader(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(
				Collections.list(super.getHeaderNames()).stream().filter((name) -> !isCondition(name)).toList());
	}

}
