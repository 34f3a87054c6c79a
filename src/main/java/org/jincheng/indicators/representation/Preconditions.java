package org.jincheng.indicators.representation;

import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.BadMessageException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the conditions of a read come to, in the order of RFC 9110, section 13.2.2. */
public final class Preconditions {

	private Preconditions() {
	}

	/**
	 * What to answer instead of the body: 304, 412, or null for the body itself.
	 * @param tag the strong entity tag of the representation
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
		var tags = request.getHeaders(HttpHeaders.IF_NONE_MATCH);
		var isHeld = tags.hasMoreElements() ? names(Collections.list(tags), tag, false)
				: isUnmodified(lastModified, date(() -> request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE), -1));
		return isHeld ? HttpStatus.NOT_MODIFIED : null;
	}

	/**
	 * Whether nothing changed since a date, as exactly as it can be told.
	 * @param date in milliseconds of the epoch; negative if there is none
	 */
	public static boolean isUnmodified(long lastModified, long date) {
		return lastModified / 1000 * 1000 <= date;
	}

	/** Whether the lines of a header name the tag, or any. */
	public static boolean names(List<String> lines, String tag, boolean strong) {
		return ETag.parse(String.join(", ", lines))
			.stream()
			.anyMatch((named) -> named.isWildcard() || named.compare(ETag.create(tag), strong));
	}

	/** The date in a header, or what stands in where there is none that can be read. */
	public static long date(LongSupplier header, long otherwise) {
		try {
			var date = header.getAsLong();
			return (date != -1) ? date : otherwise;
		}
		catch (IllegalArgumentException | BadMessageException ex) {
			return otherwise;
		}
	}

}
