package org.jincheng.indicators.runtime.cache;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpField;
import org.jincheng.indicators.core.representation.DailyAnswers;
import org.jincheng.indicators.core.representation.Preconditions;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Decides whether a stored response is reused for a request, or a 304 stands for what is
 * not stored (RFC 9111, section 4). A response is fresh while no newer revision is known;
 * while the database is unavailable, nobody knows of one, and what is fresh may be stale.
 */
@Component
public class Reuse {

	private final StoredResponses responses;

	private final CacheProperties properties;

	private final RevisionService revisions;

	private final InstantSource clock;

	Reuse(StoredResponses responses, CacheProperties properties, RevisionService revisions, InstantSource clock) {
		this.responses = responses;
		this.properties = properties;
		this.revisions = revisions;
		this.clock = clock;
	}

	/**
	 * Returns whether the database is unavailable for so long that nothing is reused any
	 * more.
	 */
	boolean isOver() {
		return isTooLong(this.revisions.outage());
	}

	private boolean isTooLong(@Nullable Duration outage) {
		return outage != null && outage.compareTo(this.properties.maxOutage()) > 0;
	}

	/**
	 * Returns the fresh response to a request whose cache key is known; or null.
	 * @param seen the newest revision that its client has seen
	 */
	public @Nullable Reused fresh(RequestKey request, long seen) {
		var key = this.responses.key(request);
		return (key != null) ? fresh(key, seen) : null;
	}

	/**
	 * Returns the fresh response of a cache key; null if there is none, or if the client
	 * has seen a newer revision.
	 */
	@Nullable Reused fresh(CacheKey key, long seen) {
		var newest = this.revisions.newestSeen();
		var outage = this.revisions.outage();
		if (newest == null || newest.number() < seen || isTooLong(outage)) {
			return null;
		}
		var response = this.responses.fresh(key, newest.number());
		return (response == null || DailyAnswers.isOver(key.path(), response.madeAt(), this.clock)) ? null
				: new Reused(response, StoredResponse.hit(outage));
	}

	/**
	 * Returns the stored response, even a stale one, to send instead of a refusal; null
	 * if there is none, or if the client of the request has seen a newer revision.
	 */
	@Nullable Reused stale(CacheKey key, HttpServletRequest request) {
		var known = this.responses.key(Objects.requireNonNull(RequestKey.of(request)));
		var response = this.responses.freshOrStale((known != null) ? known : key);
		return (response == null || response.revision().number() < RevisionHeader.seen(request)) ? null
				: new Reused(response, StoredResponse.hit(Duration.between(response.madeAt(), this.clock.instant())));
	}

	/**
	 * Returns whether If-None-Match names the entity tag that the response would have,
	 * and the client has seen no newer revision. The client can only know the tag from a
	 * response to the same request, so the request needs no other check.
	 */
	static boolean isNotModified(HttpServletRequest request, CacheKey key, DatasetRevision newest) {
		var tags = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
		return newest.number() >= RevisionHeader.seen(request) && !tags.isEmpty()
				&& tags.stream().noneMatch((line) -> line.contains("*")) && Preconditions.isNotModified(tags, () -> -1,
						key.representation().tag(newest, request), newest.recordedAt().toEpochMilli());
	}

	/**
	 * A stored response that is reused.
	 *
	 * @param response the response
	 * @param status the headers that say so
	 */
	public record Reused(StoredResponse response, List<HttpField> status) {

		void writeTo(HttpServletResponse response, HttpServletRequest request) throws IOException {
			this.response.writeTo(response, request, this.status);
		}

	}

}
