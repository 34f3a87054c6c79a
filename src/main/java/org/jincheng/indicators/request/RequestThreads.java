package org.jincheng.indicators.request;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Handles each request on a virtual thread of its own, so that the threads that read
 * requests from their connections never wait.
 */
public class RequestThreads extends Handler.Wrapper {

	private final Executor threads = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory());

	/**
	 * Creates a handler that leaves the requests to another.
	 * @param handler handles them, and may wait
	 */
	public RequestThreads(Handler handler) {
		super(handler);
	}

	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		this.threads.execute(() -> handleHere(request, response, callback));
		return true;
	}

	private void handleHere(Request request, Response response, Callback callback) {
		try {
			if (!super.handle(request, response, callback)) {
				Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
			}
		}
		catch (Throwable ex) {
			Response.writeError(request, response, callback, ex);
		}
	}

}
