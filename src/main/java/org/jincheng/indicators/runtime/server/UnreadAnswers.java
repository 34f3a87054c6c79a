package org.jincheng.indicators.runtime.server;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

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

	/** The writes that wait, the longest first. */
	private final Set<Write> waiting = new LinkedHashSet<>();

	UnreadAnswers(Handler handler, int max) {
		super(handler);
		this.max = max;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		return super.handle(request, new Response.Wrapper(request, response) {

			@Override
			public void write(boolean last, ByteBuffer content, Callback written) {
				var write = new Write(request);
				super.write(last, content, Callback.from(() -> end(write), written));
				var oldest = begin(write);
				if (oldest != null) {
					oldest.request.getConnectionMetaData().getConnection().getEndPoint().close();
				}
			}

		}, callback);
	}

	/** Has a write wait, unless it has ended; returns the one that gives way. */
	private synchronized @Nullable Write begin(Write write) {
		if (write.hasEnded || !this.waiting.add(write) || this.waiting.size() <= this.max) {
			return null;
		}
		var oldest = this.waiting.iterator().next();
		this.waiting.remove(oldest);
		return oldest;
	}

	private synchronized void end(Write write) {
		write.hasEnded = true;
		this.waiting.remove(write);
	}

	/** A write that goes on until its client has read it, or the system takes it. */
	private static final class Write {

		private final Request request;

		private boolean hasEnded;

		Write(Request request) {
			this.request = request;
		}

	}

}
