package org.jincheng.indicators.runtime.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jincheng.indicators.core.representation.Preconditions;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * A response of status 200 that is stored to be reused.
 *
 * @param revision the revision that it is of
 * @param tag its entity tag
 * @param headers its headers, those of a 304 first
 * @param headersOfNotModified how many of them a 304 has
 * @param body its body, compressed if the headers say so
 * @param madeAt when it was made
 * @param uriPattern the pattern of the paths that are mapped to the same handler
 */
public record StoredResponse(DatasetRevision revision, String tag, List<HttpField> headers, int headersOfNotModified,
		byte[] body, Instant madeAt, String uriPattern) {

	/** The header that says how a cache handled a request, by RFC 9211. */
	private static final String CACHE_STATUS = "Cache-Status";

	private static final String NAME = "jincheng-indicators";

	private static final String HIT_VALUE = NAME + "; hit";

	private static final List<HttpField> HIT = status(HIT_VALUE);

	static final List<HttpField> STORED = status(NAME + "; fwd=miss; stored");

	static final List<HttpField> COLLAPSED = status(NAME + "; fwd=miss; collapsed");

	/**
	 * How much memory a response takes beside its body and headers, in bytes and roughly.
	 */
	private static final int OVERHEAD = 500;

	/** Whether the response to such headers is a 304. */
	public boolean isNotModified(HttpFields headers) {
		return Preconditions.isNotModified(headers.getValuesList(HttpHeader.IF_NONE_MATCH),
				() -> headers.getDateField(HttpHeader.IF_MODIFIED_SINCE), this.tag,
				this.revision.recordedAt().toEpochMilli());
	}

	/** Returns the headers of the response, or of its 304. */
	public List<HttpField> headers(boolean isNotModified) {
		return isNotModified ? this.headers.subList(0, this.headersOfNotModified) : this.headers;
	}

	/**
	 * Returns the headers that say that a stored response was reused.
	 * @param age for how long it is stale; null while it is fresh
	 */
	public static List<HttpField> hit(@Nullable Duration age) {
		if (age == null) {
			return HIT;
		}
		// The lifetime of a response is over at once, so it is stale by all of its age.
		var seconds = age.toSeconds();
		return List.of(new HttpField(HttpHeader.AGE, String.valueOf(seconds)),
				new HttpField(CACHE_STATUS, HIT_VALUE + "; ttl=-" + seconds + "; detail=database-unavailable"));
	}

	private static List<HttpField> status(String value) {
		return List.of(new PreEncodedHttpField(CACHE_STATUS, value));
	}

	/**
	 * Writes the response, or its 304.
	 * @param status the headers that say where it comes from
	 */
	void writeTo(HttpServletResponse response, HttpServletRequest request, List<HttpField> status) throws IOException {
		var isNotModified = Preconditions.isNotModified(request, this.tag, this.revision.recordedAt().toEpochMilli());
		// The request is counted under it, as it would be if it had come to the handler.
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((context) -> context.setPathPattern(this.uriPattern));
		set(response, headers(isNotModified));
		set(response, status);
		if (isNotModified) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			response.flushBuffer();
			return;
		}
		writeBody(response);
	}

	void writeBody(HttpServletResponse response) throws IOException {
		response.setContentLength(this.body.length);
		response.getOutputStream().write(ByteBuffer.wrap(this.body));
	}

	static void set(HttpServletResponse response, List<HttpField> headers) {
		headers.forEach((header) -> response.setHeader(header.getName(), header.getValue()));
	}

	/** How much memory it takes, in bytes and roughly. */
	int size() {
		// A header is stored as text and as it is sent.
		return OVERHEAD + this.body.length
				+ this.headers.stream()
					.mapToInt((header) -> 100 + 2 * (header.getName().length() + header.getValue().length()))
					.sum();
	}

}
