package org.jincheng.indicators.core.request;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

/** Keeps what is worked out of a request, so that it is worked out once. */
public final class Once {

	private Once() {
	}

	/**
	 * Returns what was found out of a request, or finds it out.
	 * @param name the attribute of the request that keeps it
	 */
	@SuppressWarnings("unchecked")
	public static <T> T of(HttpServletRequest request, String name, Supplier<T> find) {
		var known = (T) request.getAttribute(name);
		if (known == null) {
			known = find.get();
			request.setAttribute(name, known);
		}
		return known;
	}

}
