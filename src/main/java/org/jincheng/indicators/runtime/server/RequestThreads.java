package org.jincheng.indicators.runtime.server;

import java.time.Duration;
import java.util.concurrent.Executor;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.core.request.IdleTimeout;

/**
 * Handles each request on a thread of a bounded pool of its own, so that the threads that
 * accept connections and read requests from them never wait.
 *
 * <p>
 * They are platform threads. A virtual thread that holds a lock can wait, unmounted, for
 * a carrier, while all carriers are pinned by threads that want that lock, as in class
 * loading: then nothing goes on any more. A platform thread that holds a lock always goes
 * on.
 */
class RequestThreads extends Handler.Wrapper {

	private final Executor threads;

	/**
	 * Creates a handler that leaves the requests to another.
	 * @param handler handles them, and may wait
	 */
	RequestThreads(Executor threads, Handler handler) {
		super(handler);
		this.threads = threads;
	}

	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		var connection = request.getConnectionMetaData().getConnection().getEndPoint();
		request.setAttribute(IdleTimeout.ATTRIBUTE,
				new IdleTimeout(() -> Duration.ofMillis(connection.getIdleTimeout()),
						(timeout) -> connection.setIdleTimeout(timeout.toMillis())));
		this.threads.execute(() -> handle(getHandler(), request, response, callback));
		return true;
	}

	/** Handles a request that whoever has read it does not wait for any more. */
	static void handle(Handler handler, Request request, Response response, Callback callback) {
		try {
			if (!handler.handle(request, response, callback)) {
				Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
			}
		}
		catch (Throwable ex) {
			// What answered already has not to be answered again.
			callback.failed(ex);
		}
	}

}
