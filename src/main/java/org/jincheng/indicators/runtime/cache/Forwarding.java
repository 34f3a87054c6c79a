package org.jincheng.indicators.runtime.cache;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.CacheHeaders;
import org.jincheng.indicators.core.representation.RepresentationAdvice;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Permits;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Forwards requests that miss the cache to their handlers, and stores the responses. Of
 * requests for the same response at the same time one is forwarded, and the others are
 * collapsed into it.
 */
class Forwarding {

	private final StoredResponses responses;

	private final Reuse reuse;

	private final CacheProperties properties;

	private final InstantSource clock;

	private final Permits streams;

	Forwarding(StoredResponses responses, Reuse reuse, CacheProperties properties, InstantSource clock) {
		this.responses = responses;
		this.reuse = reuse;
		this.properties = properties;
		this.clock = clock;
		this.streams = new Permits("long responses in progress", properties.maxStreams(),
				Math.max(1, properties.maxStreams() / 2), CacheFilter.RETRY_AFTER);
	}

	/** Answers a request with the response of its handler, or of another request. */
	void answer(CacheKey key, DatasetRevision newest, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		var isStored = "GET".equals(request.getMethod()) && (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
				|| request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) == null);
		new RepresentationAdvice.Forwarded(newest.number(), isStored, key.representation()).putOn(request);
		if (!isStored) {
			// Without a body there is nothing to store.
			chain.doFilter(request, response);
			return;
		}
		var seen = RevisionHeader.seen(request);
		var mine = new CompletableFuture<@Nullable StoredResponse>();
		var inProgress = this.responses.begin(key, mine);
		while (inProgress != mine) {
			var made = inProgress.join();
			if (made == null) {
				handle(key, mine, request, response, chain);
				return;
			}
			if (made.revision().number() >= Math.max(newest.number(), seen)) {
				made.writeTo(response, request, StoredResponse.COLLAPSED);
				return;
			}
			// Begun before the revision that has been served or seen by now.
			inProgress = this.responses.begin(key, mine);
		}
		var justStored = this.reuse.fresh(key, seen);
		if (justStored != null) {
			// By who ended between the look for it and the beginning here.
			this.responses.end(key, mine, justStored.response());
			justStored.writeTo(response, request);
			return;
		}
		handle(key, mine, request, response, chain);
	}

	private void handle(CacheKey key, CompletableFuture<@Nullable StoredResponse> mine, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		var inProgress = new InProgress(request, key, mine);
		var buffered = new BufferedResponse(response, (int) this.properties.maxLength().toBytes(), inProgress::stream);
		var history = this.responses.history();
		StoredResponse stored = null;
		try {
			chain.doFilter(request, buffered);
			stored = buffered.toStored(request, this.clock.instant());
			if (stored != null) {
				var selected = Objects.requireNonNull(CacheHeaders.selected(request));
				var ofStored = CacheKey.of(request, selected.representation());
				this.responses.putKey(request, ofStored);
				this.responses.store(ofStored, stored, history);
			}
		}
		finally {
			inProgress.end(stored);
		}
		if (stored == null) {
			buffered.release();
		}
		else if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
			response.reset();
			stored.writeTo(response, request, StoredResponse.STORED);
		}
		else {
			StoredResponse.set(response, StoredResponse.STORED);
			stored.writeBody(response);
		}
	}

	/** A response in progress, which is streamed if it is too long to be stored. */
	private final class InProgress {

		private final HttpServletRequest request;

		private final CacheKey key;

		private final CompletableFuture<@Nullable StoredResponse> mine;

		private Permits.@Nullable Permit permit;

		private @Nullable RefusedException refusal;

		InProgress(HttpServletRequest request, CacheKey key, CompletableFuture<@Nullable StoredResponse> mine) {
			this.request = request;
			this.key = key;
			this.mine = mine;
		}

		/**
		 * Requests that were collapsed into this one have to be handled themselves. What
		 * was refused stays so, since a writer that is refused may write once more to
		 * close what it writes.
		 */
		void stream() {
			if (this.refusal != null) {
				throw this.refusal;
			}
			try {
				this.permit = Forwarding.this.streams.acquire(ClientAddress.of(this.request));
			}
			catch (RefusedException ex) {
				this.refusal = ex;
				throw ex;
			}
			Forwarding.this.responses.end(this.key, this.mine, null);
		}

		void end(@Nullable StoredResponse stored) {
			if (this.permit != null) {
				this.permit.close();
			}
			Forwarding.this.responses.end(this.key, this.mine, stored);
		}

	}

}
