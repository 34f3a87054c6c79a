package org.jincheng.indicators.runtime.cache;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.CacheHeaders;
import org.jincheng.indicators.core.representation.DailyAnswers;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionException;

/**
 * Answers public reads of the dataset from the cache. Those that miss it are forwarded
 * ({@link Forwarding}). The server itself answers a request whose {@link RequestKey} is
 * known.
 */
public class CacheFilter implements Filter {

	private static final Log log = LogFactory.getLog(CacheFilter.class);

	static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	/** The statuses of answers that were not made, and may be later. */
	private static final Set<Integer> REFUSED = Set.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE,
			HttpStatus.TOO_MANY_REQUESTS.value());

	private final StoredResponses responses;

	private final Formats formats;

	private final RevisionService revisions;

	private final RequestMatcher open;

	private final Reuse reuse;

	private final int maxWaiting;

	private final Semaphore misses;

	private final Forwarding forwarding;

	private final InstantSource clock;

	public CacheFilter(StoredResponses responses, Reuse reuse, CacheProperties properties, Formats formats,
			RevisionService revisions, RequestMatcher open, InstantSource clock) {
		this.responses = responses;
		this.formats = formats;
		this.revisions = revisions;
		this.open = open;
		this.reuse = reuse;
		this.maxWaiting = properties.maxWaiting();
		this.misses = new Semaphore(this.maxWaiting);
		this.clock = clock;
		this.forwarding = new Forwarding(responses, reuse, properties, clock);
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		var response = (HttpServletResponse) servletResponse;
		DailyAnswers.begin(request, this.clock);
		try {
			answer(request, response, chain);
		}
		catch (DataAccessException | TransactionException ex) {
			refuse(ex, request, response);
		}
		finally {
			markServed(request, response);
		}
	}

	/** A stored response older than one that was sent must not be reused any more. */
	private void markServed(HttpServletRequest request, HttpServletResponse response) {
		var selected = CacheHeaders.selected(request);
		if (selected != null && !isServerError(response)) {
			this.responses.markServed(CacheKey.of(request, selected.representation()), selected.revision().number());
		}
	}

	private static boolean isServerError(HttpServletResponse response) {
		return response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var newest = this.revisions.newestSeen();
		if (newest == null || RequestKey.of(request) == null || !this.open.matches(request)) {
			chain.doFilter(request, response);
			return;
		}
		if (this.reuse.isOver()) {
			refuse("The database is down.", request, response);
			return;
		}
		var key = DatasetRoots.isOutside(request.getRequestURI()) ? null : key(request);
		if (key != null) {
			answer(key, newest, request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void answer(CacheKey key, DatasetRevision newest, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		var outage = this.revisions.outage();
		var fresh = this.reuse.fresh(key, RevisionHeader.seen(request));
		if (fresh != null) {
			this.responses.putKey(request, key);
			fresh.writeTo(response, request);
		}
		else if (Reuse.isNotModified(request, key, newest)) {
			CacheHeaders.set(request, response, key.representation(), newest);
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			if (outage != null) {
				StoredResponse.set(response, StoredResponse.hit(outage));
			}
			response.flushBuffer();
		}
		else if (outage != null) {
			if (!writeStale(key, request, response)) {
				refuse("The database is down, and this response is not stored.", request, response);
			}
		}
		else if (!this.misses.tryAcquire()) {
			refuse("More than %d requests are already waiting.".formatted(this.maxWaiting), request, response);
		}
		else {
			forward(key, newest, request, response, chain);
		}
	}

	private void forward(CacheKey key, DatasetRevision newest, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		try {
			this.forwarding.answer(key, newest, request, response, chain);
		}
		catch (DataAccessException | TransactionException ex) {
			refuse(ex, request, response);
		}
		finally {
			this.misses.release();
		}
		if (REFUSED.contains(response.getStatus())) {
			writeStale(key, request, response);
		}
		else if (!isServerError(response)) {
			// Also that there is nothing any more.
			this.responses.markServed(key, newest.number());
		}
	}

	/** Writes what is stored instead of a refusal; returns whether there is something. */
	private boolean writeStale(CacheKey key, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var stale = response.isCommitted() ? null : this.reuse.stale(key, request);
		if (stale == null) {
			return false;
		}
		response.reset();
		CacheHeaders.deselect(request);
		stale.writeTo(response, request);
		return true;
	}

	/**
	 * Returns the cache key of a request, as far as it is known before a handler is
	 * chosen: null if none of the formats is accepted.
	 */
	private @Nullable CacheKey key(HttpServletRequest request) {
		var accepted = this.formats.accepted(request);
		return accepted.isEmpty() ? null : CacheKey.of(request, this.formats.variant(request, accepted.getFirst()));
	}

	private static void refuse(RuntimeException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (response.isCommitted()) {
			throw ex;
		}
		log.debug("The database is down", ex);
		response.resetBuffer();
		refuse("The database is down.", request, response);
	}

	private static void refuse(String detail, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		RefusedException.busy(detail, RETRY_AFTER).writeTo(request, response);
	}

}
