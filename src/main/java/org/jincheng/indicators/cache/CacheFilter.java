package org.jincheng.indicators.cache;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
import org.jincheng.indicators.events.EventStreams;
import org.jincheng.indicators.problem.Problem;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.representation.CacheHeaders;
import org.jincheng.indicators.representation.Formats;
import org.jincheng.indicators.representation.NotInDatasetPaths;
import org.jincheng.indicators.representation.Preconditions;
import org.jincheng.indicators.representation.RepresentationAdvice;
import org.jincheng.indicators.representation.TableFormat;
import org.jincheng.indicators.representation.Variant;
import org.jincheng.indicators.request.RequestLanguage;
import org.jincheng.indicators.revision.DatasetRevision;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionException;

/**
 * Finds the answer to a public read of the dataset, before anything else looks at the
 * request, and has what is not kept made once, however many ask for it. What is sent as
 * it was before does not come here, but is answered by the server.
 */
public class CacheFilter implements Filter {

	private static final Log log = LogFactory.getLog(CacheFilter.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private final StoredResponses answers;

	private final CacheProperties properties;

	private final Formats formats;

	private final RevisionService revisions;

	private final NotInDatasetPaths notInDataset;

	private final RequestMatcher open;

	private final InstantSource clock;

	private final Semaphore places;

	private final Semaphore streams;

	public CacheFilter(StoredResponses answers, CacheProperties properties, Formats formats, RevisionService revisions,
			NotInDatasetPaths notInDataset, RequestMatcher open, InstantSource clock) {
		this.answers = answers;
		this.properties = properties;
		this.formats = formats;
		this.revisions = revisions;
		this.notInDataset = notInDataset;
		this.open = open;
		this.clock = clock;
		this.places = new Semaphore(properties.mostAtOnce());
		this.streams = new Semaphore(properties.mostStreams());
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		var response = (HttpServletResponse) servletResponse;
		try {
			answer(request, response, chain);
		}
		catch (DataAccessException | TransactionException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			refuse(ex, request, response);
		}
		finally {
			noteGiven(request, response);
		}
	}

	/** An older answer that is kept must not be given any more. */
	private void noteGiven(HttpServletRequest request, HttpServletResponse response) {
		var labelled = CacheHeaders.labelled(request);
		if (labelled != null && isAnswered(response)) {
			this.answers.forgetOlder(CacheKey.of(request, labelled.representation()), labelled.revision().number());
		}
	}

	private static boolean isAnswered(HttpServletResponse response) {
		return response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var newest = this.revisions.newestSeen();
		if (newest == null || !isForEveryone(request)) {
			chain.doFilter(request, response);
			return;
		}
		var outage = this.revisions.outage();
		if (outage != null && outage.compareTo(this.properties.longestOutage()) > 0) {
			refuse("The database is away.", request, response);
		}
		else if (EventStreams.areAskedFor(request) || this.notInDataset.include(request)) {
			chain.doFilter(request, response);
		}
		else {
			find(RequestKey.of(request), newest, request, response, chain);
		}
	}

	/** Whether everyone who sends such a request is answered the same. */
	private boolean isForEveryone(HttpServletRequest request) {
		return isRead(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null
				&& request.getHeader(HttpHeaders.IF_MATCH) == null
				&& request.getHeader(HttpHeaders.IF_UNMODIFIED_SINCE) == null && this.open.matches(request);
	}

	private static boolean isRead(HttpServletRequest request) {
		return isGet(request) || HttpMethod.HEAD.name().equals(request.getMethod());
	}

	private static boolean isGet(HttpServletRequest request) {
		return HttpMethod.GET.name().equals(request.getMethod());
	}

	/** Understands a request that was not sent in this way before. */
	private void find(RequestKey sent, DatasetRevision newest, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws IOException, ServletException {
		var key = key(request);
		if (key == null) {
			chain.doFilter(request, response);
			return;
		}
		var outage = this.revisions.outage();
		var answer = this.answers.find(key, newest.number());
		if (answer != null) {
			this.answers.understand(sent, key);
			answer.writeTo(response, request, StoredResponse.HIT, outage);
		}
		else if (holds(request, key, newest)) {
			CacheHeaders.set(request, response, key.representation(), newest);
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			if (outage != null) {
				StoredResponse.writeStaleness(response, outage);
			}
			response.flushBuffer();
		}
		else if (outage != null) {
			if (!giveOlder(sent, key, request, response)) {
				refuse("The database is away, and this is not kept.", request, response);
			}
		}
		else if (!this.places.tryAcquire()) {
			refuse("More than %d requests wait for an answer already.".formatted(this.properties.mostAtOnce()), request,
					response);
		}
		else {
			try {
				make(sent, key, newest, request, response, chain);
			}
			catch (DataAccessException | TransactionException ex) {
				if (response.isCommitted()) {
					throw ex;
				}
				refuse(ex, request, response);
			}
			finally {
				this.places.release();
			}
			if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
				giveOlder(sent, key, request, response);
			}
			else if (isAnswered(response)) {
				// Also that there is nothing any more.
				this.answers.forgetOlder(key, newest.number());
			}
		}
	}

	/**
	 * Gives the newest answer that is kept instead of a refusal: it is out of date, and
	 * says so.
	 * @return whether there is one
	 */
	private boolean giveOlder(RequestKey sent, CacheKey key, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var understood = this.answers.understood(sent);
		var older = this.answers.newest((understood != null) ? understood : key);
		if (older == null || response.isCommitted()) {
			return false;
		}
		response.reset();
		older.writeTo(response, request, StoredResponse.HIT, Duration.between(older.madeAt(), this.clock.instant()));
		return true;
	}

	/**
	 * What a request asks for, as far as it can be told before a controller is chosen:
	 * null if it asks for nothing that there is.
	 */
	private @Nullable CacheKey key(HttpServletRequest request) {
		var accepted = this.formats.accepted(request);
		if (accepted.isEmpty()) {
			return null;
		}
		var mediaType = accepted.getFirst();
		var isCompressible = this.formats.of(mediaType).map(TableFormat::isCompressible).orElse(false);
		return CacheKey.of(request, new Variant(RequestLanguage.of(request), mediaType,
				isCompressible && Variant.acceptsGzip(request)));
	}

	/**
	 * Whether the client names the tag of what it would get. It can only know the tag
	 * from an answer to the same request, so the request needs no other check.
	 */
	private static boolean holds(HttpServletRequest request, CacheKey key, DatasetRevision newest) {
		var held = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
		return !held.isEmpty() && held.stream().noneMatch((line) -> line.contains("*"))
				&& Preconditions.names(held, key.representation().tag(newest, key.path(), key.query()), false);
	}

	/** Makes an answer, or waits for who does. */
	private void make(RequestKey sent, CacheKey key, DatasetRevision newest, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		request.setAttribute(RepresentationAdvice.SEEN, newest.number());
		var isConditional = request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
				&& request.getHeader(HttpHeaders.IF_MODIFIED_SINCE) != null;
		if (!isGet(request) || isConditional) {
			// Without a body there is nothing to keep.
			chain.doFilter(request, response);
			return;
		}
		var mine = new CompletableFuture<@Nullable StoredResponse>();
		var others = this.answers.begin(key, mine);
		while (others != null) {
			var answer = others.join();
			if (answer == null) {
				make(sent, key, mine, request, response, chain);
				return;
			}
			if (answer.revision().number() >= newest.number()) {
				answer.writeTo(response, request, StoredResponse.COLLAPSED, null);
				return;
			}
			// Begun before the revision that has been served by now.
			others = this.answers.begin(key, mine);
		}
		var justMade = this.answers.find(key, newest.number());
		if (justMade != null) {
			// By who ended between the look for it and the beginning here.
			this.answers.end(key, mine, justMade);
			justMade.writeTo(response, request, StoredResponse.HIT, null);
			return;
		}
		make(sent, key, mine, request, response, chain);
	}

	private void make(RequestKey sent, CacheKey key, CompletableFuture<@Nullable StoredResponse> mine,
			HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		var stream = new Stream(key, mine);
		var buffered = new BufferedResponse(response, (int) this.properties.longest().toBytes(), stream);
		StoredResponse answer = null;
		try {
			chain.doFilter(UnconditionalRequest.of(request), buffered);
			answer = tellsHost(request) ? null : buffered.kept(request, this.clock.instant());
			if (answer != null) {
				keep(sent, answer, request);
			}
		}
		finally {
			stream.end(answer);
		}
		if (answer == null) {
			buffered.release();
		}
		else if (UnconditionalRequest.isConditional(request)) {
			response.reset();
			answer.writeTo(response, request, StoredResponse.STORED, null);
		}
		else {
			response.setHeader(StoredResponse.CACHE_STATUS, StoredResponse.STORED);
			response.setContentLength(answer.body().length);
			buffered.release();
		}
	}

	/** Whether the answer has addresses in it that the client might not know it by. */
	private boolean tellsHost(HttpServletRequest request) {
		var labelled = CacheHeaders.labelled(request);
		return labelled != null && this.formats.of(labelled.representation().mediaType())
			.map(TableFormat::hasAbsoluteAddresses)
			.orElse(false);
	}

	private void keep(RequestKey sent, StoredResponse answer, HttpServletRequest request) {
		var labelled = Objects.requireNonNull(CacheHeaders.labelled(request));
		var key = CacheKey.of(request, labelled.representation());
		this.answers.keep(sent, key, answer);
		if (!answer.revision().equals(this.revisions.newestSeen())) {
			// Another may have been given since, and be gone.
			this.answers.forget(key, answer);
		}
	}

	private static void refuse(RuntimeException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		log.debug("The database is away", ex);
		response.reset();
		refuse("The database is away.", request, response);
	}

	private static void refuse(String detail, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		Problem.of(HttpStatus.SERVICE_UNAVAILABLE, detail, request).writeTo(response);
	}

	/** An answer that is made, and may turn out to be too long to be kept. */
	private final class Stream implements BufferedResponse.StartOfStream {

		private final CacheKey key;

		private final CompletableFuture<@Nullable StoredResponse> mine;

		private boolean begun;

		Stream(CacheKey key, CompletableFuture<@Nullable StoredResponse> mine) {
			this.key = key;
			this.mine = mine;
		}

		/** Those who wait for it have to make their own. */
		@Override
		public void begins() {
			if (!CacheFilter.this.streams.tryAcquire()) {
				throw RefusedException.busy("More than %d long answers are being made already."
					.formatted(CacheFilter.this.properties.mostStreams()), RETRY_AFTER);
			}
			this.begun = true;
			CacheFilter.this.answers.end(this.key, this.mine, null);
		}

		void end(@Nullable StoredResponse answer) {
			if (this.begun) {
				CacheFilter.this.streams.release();
			}
			CacheFilter.this.answers.end(this.key, this.mine, answer);
		}

	}

}
