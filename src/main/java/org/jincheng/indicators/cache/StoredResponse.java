package org.jincheng.indicators.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.representation.Preconditions;
import org.jincheng.indicators.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * An answer as it was rendered, to be given again.
 *
 * @param revision the revision that it is of
 * @param tag its entity tag
 * @param headers its headers, those of a 304 first
 * @param headersOfHeld how many of them a 304 has
 * @param body its body, compressed if the headers say so
 * @param madeAt when it was rendered
 */
public record StoredResponse(DatasetRevision revision, String tag, List<HttpField> headers, int headersOfHeld,
		byte[] body, Instant madeAt) {

	/** What tells whether an answer was kept, by RFC 9211. */
	static final String CACHE_STATUS = "Cache-Status";

	private static final String NAME = "jincheng-indicators";

	static final String HIT = NAME + "; hit";

	static final String STORED = NAME + "; fwd=miss; stored";

	static final String COLLAPSED = NAME + "; fwd=miss; collapsed";

	private static final HttpField HIT_FIELD = new PreEncodedHttpField(CACHE_STATUS, HIT);

	private static final byte[] OK = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] NOT_MODIFIED = "HTTP/1.1 304 Not Modified\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] END_OF_LINE = { '\r', '\n' };

	/**
	 * How much room an answer takes beside its body and headers, in bytes and roughly.
	 */
	private static final int OVERHEAD = 500;

	/** Whether whoever sends such headers has it. */
	public boolean isHeld(HttpFields headers) {
		return isHeld(headers.getValuesList(HttpHeader.IF_NONE_MATCH),
				Preconditions.date(() -> headers.getDateField(HttpHeader.IF_MODIFIED_SINCE), -1));
	}

	/**
	 * Gives the answer, or says that the client has it.
	 * @param isHeld whether that is so
	 * @param outage for how long the database is away; null while it is there
	 */
	public void writeTo(Response response, boolean isHeld, @Nullable Duration outage, Callback callback) {
		var headers = response.getHeaders();
		headers(isHeld).forEach(headers::add);
		if (outage == null) {
			headers.add(HIT_FIELD);
		}
		else {
			headers.add(HttpHeader.AGE, outage.toSeconds());
			headers.add(CACHE_STATUS, stale(outage));
		}
		if (isHeld) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			// Not as the last of a body, or Jetty would say of it that it is empty.
			response.write(false, null, callback);
			return;
		}
		response.setStatus(HttpServletResponse.SC_OK);
		headers.add(HttpHeader.CONTENT_LENGTH, this.body.length);
		response.write(true, ByteBuffer.wrap(this.body), callback);
	}

	/**
	 * The same, from a filter.
	 * @param status what tells where it comes from
	 * @param age for how long nobody knows whether it is out of date; null while it is
	 * not
	 */
	void writeTo(HttpServletResponse response, HttpServletRequest request, String status, @Nullable Duration age)
			throws IOException {
		var isHeld = isHeld(Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)),
				Preconditions.date(() -> request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE), -1));
		headers(isHeld).forEach((header) -> response.setHeader(header.getName(), header.getValue()));
		if (age == null) {
			response.setHeader(CACHE_STATUS, status);
		}
		else {
			writeStaleness(response, age);
		}
		if (isHeld) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			response.flushBuffer();
			return;
		}
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body);
	}

	/**
	 * Puts what is sent before the body in a buffer, while the database is there.
	 * @param date the header that tells the time
	 */
	public void putHeadTo(ByteBuffer head, boolean isHeld, HttpField date) {
		head.put(isHeld ? NOT_MODIFIED : OK);
		HttpGenerator.putTo(date, head);
		headers(isHeld).forEach((header) -> HttpGenerator.putTo(header, head));
		HttpGenerator.putTo(HIT_FIELD, head);
		if (!isHeld) {
			HttpGenerator.putTo(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, this.body.length), head);
		}
		head.put(END_OF_LINE);
	}

	private List<HttpField> headers(boolean isHeld) {
		return isHeld ? this.headers.subList(0, this.headersOfHeld) : this.headers;
	}

	/** The lifetime of an answer is over at once, so it is stale by all of its age. */
	static void writeStaleness(HttpServletResponse response, Duration age) {
		response.setHeader(HttpHeaders.AGE, String.valueOf(age.toSeconds()));
		response.setHeader(CACHE_STATUS, stale(age));
	}

	private static String stale(Duration age) {
		return HIT + "; ttl=-" + age.toSeconds() + "; detail=database-away";
	}

	/**
	 * By the lines of If-None-Match, or if there are none by the date of
	 * If-Modified-Since.
	 */
	private boolean isHeld(List<String> tags, long date) {
		if (tags.isEmpty()) {
			return Preconditions.isUnmodified(this.revision.recordedAt().toEpochMilli(), date);
		}
		return this.tag.equals(tags.getFirst()) || Preconditions.names(tags, this.tag, false);
	}

	/** How much room it takes, in bytes and roughly. */
	int size() {
		// A header is kept as text and as it is sent.
		return OVERHEAD + this.body.length
				+ this.headers.stream()
					.mapToInt((header) -> 100 + 2 * (header.getName().length() + header.getValue().length()))
					.sum();
	}

}
