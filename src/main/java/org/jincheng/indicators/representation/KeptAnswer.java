package org.jincheng.indicators.representation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An answer as it was rendered, to be given again.
 *
 * @param revision the revision that it is of
 * @param tag its entity tag
 * @param headers its headers, those of a 304 first
 * @param headersWithoutBody how many of them a 304 has
 * @param body its body, compressed if the headers say so
 */
record KeptAnswer(DatasetRevision revision, String tag, List<Header> headers, int headersWithoutBody, byte[] body) {

	/** What tells whether an answer was kept, by RFC 9211. */
	static final String CACHE_STATUS = "Cache-Status";

	private static final String NAME = "jincheng-indicators";

	static final String HIT = NAME + "; hit";

	static final String STORED = NAME + "; fwd=miss; stored";

	static final String COLLAPSED = NAME + "; fwd=miss; collapsed";

	/**
	 * How much room an answer takes beside its body and headers, in bytes and roughly.
	 */
	private static final int OVERHEAD = 500;

	/**
	 * Gives the answer, or says that the client has it.
	 * @param status what tells where it comes from
	 * @param outage for how long the database is away; null while it is there
	 */
	void writeTo(HttpServletResponse response, HttpServletRequest request, String status, @Nullable Duration outage)
			throws IOException {
		var isHeld = isHeld(request);
		var count = isHeld ? this.headersWithoutBody : this.headers.size();
		for (int i = 0; i < count; i++) {
			this.headers.get(i).addTo(response);
		}
		if (outage == null) {
			response.setHeader(CACHE_STATUS, status);
		}
		else {
			writeStaleness(response, outage);
		}
		if (isHeld) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body);
	}

	/** The lifetime of an answer is over at once, so it is stale by all of its age. */
	static void writeStaleness(HttpServletResponse response, Duration outage) {
		var age = String.valueOf(outage.toSeconds());
		response.setHeader(HttpHeaders.AGE, age);
		response.setHeader(CACHE_STATUS, HIT + "; ttl=-" + age + "; detail=database-away");
	}

	private boolean isHeld(HttpServletRequest request) {
		return this.tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)) || Preconditions.instead(request, this.tag,
				this.revision.recordedAt().toEpochMilli()) == HttpStatus.NOT_MODIFIED;
	}

	/** How much room it takes, in bytes and roughly. */
	int size() {
		return OVERHEAD + this.body.length
				+ this.headers.stream().mapToInt((header) -> header.name().length() + header.value().length()).sum();
	}

	/**
	 * A line of a header.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record Header(String name, String value) {

		private static final List<String> OF_BODY = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING,
				HttpHeaders.CONTENT_DISPOSITION);

		void addTo(HttpServletResponse response) {
			response.addHeader(this.name, this.value);
		}

		/** Whether it is about the body, and so not on a 304. */
		boolean isAboutBody() {
			return OF_BODY.stream().anyMatch(this.name::equalsIgnoreCase);
		}

	}

}
