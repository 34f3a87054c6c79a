package org.jincheng.indicators.core.representation;

import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Evaluates the preconditions of a read in the order of RFC 9110, section 13.2.2. */
public final class Preconditions {

	private Preconditions() {
	}

	/**
	 * Returns the status of a response without a body: 304 or 412; null if the body is
	 * sent.
	 * @param tag the strong entity tag of the selected variant
	 * @param lastModified when it was last changed, in milliseconds of the epoch
	 */
	static @Nullable HttpStatus instead(HttpServletRequest request, String tag, long lastModified) {
		if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
			if (!names(Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)), tag, true)) {
				return HttpStatus.PRECONDITION_FAILED;
			}
		}
		else if (!isUnmodified(lastModified,
				date(() -> request.getDateHeader(HttpHeaders.IF_UNMODIFIED_SINCE), Long.MAX_VALUE))) {
			return HttpStatus.PRECONDITION_FAILED;
		}
		return isNotModified(request, tag, lastModified) ? HttpStatus.NOT_MODIFIED : null;
	}

	/** Returns whether the response to a request is a 304. */
	public static boolean isNotModified(HttpServletRequest request, String tag, long lastModified) {
		return isNotModified(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)),
				() -> request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE), tag, lastModified);
	}

	/**
	 * Returns whether the response to such headers is a 304.
	 * @param tags the lines of If-None-Match; if there are any, the date is ignored
	 * @param date reads If-Modified-Since, in milliseconds of the epoch; -1 if there is
	 * none
	 */
	public static boolean isNotModified(List<String> tags, LongSupplier date, String tag, long lastModified) {
		return tags.isEmpty() ? isUnmodified(lastModified, date(date, -1))
				: tags.getFirst().equals(tag) || names(tags, tag, false);
	}

	/**
	 * Returns whether nothing has changed since a date, to the second.
	 * @param date in milliseconds of the epoch; negative if there is none
	 */
	private static boolean isUnmodified(long lastModified, long date) {
		return lastModified / 1000 * 1000 <= date;
	}

	/** Returns whether the lines of a header name the tag, or any tag. */
	private static boolean names(List<String> lines, String tag, boolean strong) {
		return ETag.parse(String.join(", ", lines))
			.stream()
			.anyMatch((named) -> named.isWildcard() || named.compare(ETag.create(tag), strong));
	}

	/**
	 * Returns the date in a header, or another where there is none that can be read,
	 * which each server tells in its own way.
	 */
	private static long date(LongSupplier header, long otherwise) {
		try {
			var date = header.getAsLong();
			return (date != -1) ? date : otherwise;
		}
		catch (RuntimeException ex) {
			return otherwise;
		}
	}

}
