package org.jincheng.indicators.runtime.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Permits;
import org.jincheng.indicators.core.request.Permits.Permit;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

/**
 * Handles a request once this instance has the revision that its client has seen. Until
 * then it waits, for a bounded time, without a thread and without a connection to the
 * database.
 */
class SeenRevisionHandler extends Handler.Wrapper {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	/**
	 * When a proxy received the request, in milliseconds since 1970: it may have asked
	 * another instance before, and the waits do not add up.
	 */
	private static final String REQUEST_START = "X-Request-Start";

	private final Permits permits;

	private final RevisionService revisions;

	SeenRevisionHandler(Handler handler, ServerProperties properties, RevisionService revisions) {
		super(handler);
		this.permits = new Permits("requests waiting for a revision", properties.maxWaiting(),
				properties.maxWaitingByAddress(), RETRY_AFTER);
		this.revisions = revisions;
	}

	/**
	 * Passes the request on if it names no revision or one that this instance has.
	 * Answers a 400 if the value is no revision, and a 429 or 503 if too many requests
	 * wait. Else waits without a thread: passes the request on when the revision comes,
	 * and answers a 503 when the time is over.
	 */
	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		var lines = request.getHeaders().getFields(RevisionHeader.NAME);
		if (lines.isEmpty()) {
			return super.handle(request, response, callback);
		}
		var value = String.join(", ", lines.stream().map((line) -> String.valueOf(line.getValue())).toList());
		long seen;
		try {
			seen = RevisionHeader.seen(value);
		}
		catch (NumberFormatException ex) {
			var error = RequestError.of(RevisionHeader.NAME, value, RevisionHeader.ALLOWED);
			ProblemPage.refuse(RefusedException.of(ProblemType.INVALID_PARAMETER,
					RevisionHeader.NAME + ": " + error.message(), List.of(error)), request, response, callback);
			return true;
		}
		if (this.revisions.has(seen)) {
			return super.handle(request, response, callback);
		}
		Permit permit;
		try {
			permit = this.permits.acquire(ClientAddress.of(Request.getRemoteAddr(request)));
		}
		catch (RefusedException ex) {
			refuse(ex, request, response, callback);
			return true;
		}
		this.revisions.await(seen, start(request)).whenCompleteAsync((hasCome, failure) -> {
			permit.close();
			if (hasCome) {
				RequestThreads.handle(getHandler(), request, response, callback);
			}
			else {
				refuse(notHere(seen), request, response, callback);
			}
		}, getServer().getThreadPool());
		return true;
	}

	private static @Nullable Instant start(Request request) {
		try {
			var start = request.getHeaders().getLongField(REQUEST_START);
			return (start > 0) ? Instant.ofEpochMilli(start) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private RefusedException notHere(long seen) {
		return RefusedException.forNow(ProblemType.REVISION_NOT_HERE, """
				This instance does not have revision %d yet, which the request names; it has %s. Try again, or \
				leave out %s to read its current state.""".formatted(seen, newest(), RevisionHeader.NAME), RETRY_AFTER);
	}

	private void refuse(RefusedException refusal, Request request, Response response, Callback callback) {
		response.getHeaders().put(RevisionHeader.NAME, newest());
		ProblemPage.refuse(refusal, request, response, callback);
	}

	/** The number of the newest revision here; 0 before there is one. */
	private String newest() {
		var newest = this.revisions.newestSeen();
		return String.valueOf((newest != null) ? newest.number() : 0);
	}

}
