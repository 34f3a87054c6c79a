package org.jincheng.indicators.cache;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a read was sent as, as far as it decides the answer: requests that are sent alike
 * are answered alike, and need not be understood anew.
 *
 * @param path the path
 * @param query the query; null if there is none
 * @param accept the formats that are accepted; null if that is not said
 * @param acceptLanguage the languages that are accepted; null if that is not said
 * @param acceptEncoding the codings that are accepted; null if that is not said
 */
public record RequestKey(String path, @Nullable String query, @Nullable String accept, @Nullable String acceptLanguage,
		@Nullable String acceptEncoding) {

	static RequestKey of(HttpServletRequest request) {
		return new RequestKey(request.getRequestURI(), request.getQueryString(), header(request, HttpHeaders.ACCEPT),
				header(request, HttpHeaders.ACCEPT_LANGUAGE), header(request, HttpHeaders.ACCEPT_ENCODING));
	}

	private static @Nullable String header(HttpServletRequest request, String name) {
		var values = request.getHeaders(name);
		if (!values.hasMoreElements()) {
			return null;
		}
		var first = values.nextElement();
		return values.hasMoreElements() ? first + ", " + String.join(", ", Collections.list(values)) : first;
	}

	/** How much room it takes, in bytes and roughly. */
	int size() {
		return 200 + this.path.length() + length(this.query) + length(this.accept) + length(this.acceptLanguage)
				+ length(this.acceptEncoding);
	}

	private static int length(@Nullable String text) {
		return (text != null) ? text.length() : 0;
	}

}
