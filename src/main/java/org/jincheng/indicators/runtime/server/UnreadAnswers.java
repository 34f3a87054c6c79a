package org.jincheng.indicators.runtime.server;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many answers wait for clients that do not read them, since a thread waits
 * with each. If there are too many, the connection of the one that has waited longest is
 * closed, so that those who read nothing hold up nobody else.
 */
class UnreadAnswers extends Handler.Wrapper {

	private final int max;

	/** The writes that wait, the longest first, and their connections. */
	private final SequencedMap<CompletableFuture<Void>, EndPoint> waiting = new LinkedHashMap<>();

	UnreadAnswers(Handler handler, int max) {
		super(handler);
		this.max = max;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		return super.handle(request, new Response.Wrapper(request, response) {

			@Override
			public void write(boolean last, ByteBuffer content, Callback written) {
				var write = Callback.Completable.from(written);
				super.write(last, content, write);
				var longest = write.isDone() ? null
						: begin(write, request.getConnectionMetaData().getConnection().getEndPoint());
				write.whenComplete((_, _) -> end(write));
				if (longest != null) {
					longest.close();
				}
			}

		}, callback);
	}

	/** Has a write wait; returns the connection that is closed for it. */
	private synchronized @Nullable EndPoint begin(CompletableFuture<Void> write, EndPoint connection) {
		this.waiting.put(write, connection);
		return (this.waiting.size() > this.max) ? this.waiting.pollFirstEntry().getValue() : null;
	}

	private synchronized void end(CompletableFuture<Void> write) {
		this.waiting.remove(write);
	}

}
