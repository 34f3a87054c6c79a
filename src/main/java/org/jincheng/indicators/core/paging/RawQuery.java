package org.jincheng.indicators.core.paging;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/** Reads the query of a request as it was sent. */
public final class RawQuery {

	private RawQuery() {
	}

	/**
	 * Returns the query of a request for an address in a {@code Link} header, whose
	 * address ends at {@code >}; empty if the request has none.
	 */
	public static String of(HttpServletRequest request) {
		return Objects.requireNonNullElse(request.getQueryString(), "").replace("<", "%3C").replace(">", "%3E");
	}

}
