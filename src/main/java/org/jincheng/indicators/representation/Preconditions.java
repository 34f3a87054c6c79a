package org.jincheng.indicators.representation;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the conditions of a read come to, in the order of RFC 9110, section 13.2.2. */
final class Preconditions {

	private Preconditions() {
	}

	/**
	 * What to answer instead of the body: 304, 412, or null for the body itself.
	 * @param tag the strong entity tag of the representation
	 * @param lastModified when it was last changed, in milliseconds of the epoch
	 */
	static @Nullable HttpStatus instead(HttpServletRequest request, String tag, long lastModified) {
		var second = lastModified / 1000 * 1000;
		if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
			if (!matches(request, HttpHeaders.IF_MATCH, tag, true)) {
				return HttpStatus.PRECONDITION_FAILED;
			}
		}
		else if (second > date(request, HttpHeaders.IF_UNMODIFIED_SINCE, Long.MAX_VALUE)) {
			return HttpStatus.PRECONDITION_FAILED;
		}
		var isHeld = (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null)
				? matches(request, HttpHeaders.IF_NONE_MATCH, tag, false)
				: second <= date(request, HttpHeaders.IF_MODIFIED_SINCE, Long.MIN_VALUE);
		return isHeld ? HttpStatus.NOT_MODIFIED : null;
	}

	/** Whether a header names the tag, or any. */
	private static boolean matches(HttpServletRequest request, String header, String tag, boolean strong) {
		return ETag.parse(String.join(", ", Collections.list(request.getHeaders(header))))
			.stream()
			.anyMatch((named) -> named.isWildcard() || named.compare(ETag.create(tag), strong));
	}

	/** The date in a header, or what stands in where there is none that can be read. */
	private static long date(HttpServletRequest request, String header, long otherwise) {
		try {
			var date = request.getDateHeader(header);
			return (date != -1) ? date : otherwise;
		}
		catch (IllegalArgumentException ex) {
			return otherwise;
		}
	}

}
