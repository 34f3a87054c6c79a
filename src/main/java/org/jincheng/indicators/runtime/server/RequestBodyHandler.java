package org.jincheng.indicators.runtime.server;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Permits;
import org.jspecify.annotations.Nullable;

/**
 * Handles a request once its body is here: until then it waits without a thread, in
 * bounded memory, and not for a body that comes too slowly. Files that are imported are
 * read while they come, each by a thread, and so only a few at once.
 */
class RequestBodyHandler extends Handler.Wrapper {

	/** The unit of memory of a body, in bytes. */
	private static final int PAGE = 1 << 14;

	/** The most bytes of a body: no operation takes as many. */
	private static final int MAX_LENGTH = 12 << 20;

	/**
	 * So many more bytes of a longer body are read and dropped: a client that is answered
	 * while it sends may lose the answer with the connection.
	 */
	private static final int MAX_DROPPED = 8 << 20;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

	/** Where bodies of senders without credentials are read. */
	private static final Set<String> OPEN = Set.of("/api/v1/readings", "/mcp");

	private static final String IMPORTS = "/api/v1/imports";

	/** So many files are received, refused or waited for at once; fewer are imported. */
	private static final int MAX_FILES = 32;

	private static final int MAX_FILES_BY_ADDRESS = 16;

	private final Permits pages;

	private final Permits incomplete;

	private final Permits files = new Permits("files in transfer", MAX_FILES, MAX_FILES_BY_ADDRESS, RETRY_AFTER);

	private final ProblemPage problems;

	private final ServerProperties properties;

	/**
	 * Creates a handler that leaves the requests to another.
	 * @param handler handles a request whose body is here, without waiting
	 */
	RequestBodyHandler(Handler handler, ProblemPage problems, ServerProperties properties) {
		super(handler);
		this.problems = problems;
		var pages = (int) (properties.bodyMemory().toBytes() / PAGE);
		this.pages = new Permits("pages of 16 KB for bodies", pages, pages / 3, RETRY_AFTER);
		this.incomplete = new Permits("incomplete bodies", properties.maxIncompleteBodies(),
				properties.maxIncompleteBodiesByAddress(), RETRY_AFTER);
		this.properties = properties;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		var path = String.valueOf(request.getHttpURI().getCanonicalPath());
		var isRefusedUnread = !request.getHeaders().contains(HttpHeader.AUTHORIZATION) && !OPEN.contains(path);
		if (!METHODS_WITH_BODY.contains(request.getMethod()) || request.getLength() == 0 || isRefusedUnread) {
			return super.handle(request, response, callback);
		}
		if (IMPORTS.equals(path)) {
			return handleFile(request, response, callback);
		}
		new Body(request, response, callback).run();
		return true;
	}

	private boolean handleFile(Request request, Response response, Callback callback) throws Exception {
		try {
			var permit = this.files.acquire(ClientAddress.of(Request.getRemoteAddr(request)));
			return super.handle(request, response, Callback.from(callback, permit::close));
		}
		catch (RefusedException ex) {
			this.problems.refuse(ex, request, response, callback);
			return true;
		}
	}

	/** A body that comes, in as many pieces as it likes. */
	private final class Body implements Invocable.Task {

		private final Request request;

		private final Response response;

		private final Callback callback;

		private final ClientAddress client;

		private final long start = System.nanoTime();

		private final List<ByteBuffer> received = new ArrayList<>();

		private final List<Permits.Permit> permits = new ArrayList<>();

		private boolean hasWaited;

		private long length;

		Body(Request request, Response response, Callback callback) {
			this.request = request;
			this.response = response;
			this.callback = Callback.from(callback, () -> this.permits.forEach(Permits.Permit::close));
			this.client = ClientAddress.of(Request.getRemoteAddr(request));
		}

		@Override
		public InvocationType getInvocationType() {
			return InvocationType.NON_BLOCKING;
		}

		/** Takes what has come, until all has or it has to wait for more. */
		@Override
		public void run() {
			var isLast = false;
			while (!isLast) {
				var chunk = this.request.read();
				if (chunk == null) {
					await();
					return;
				}
				if (Content.Chunk.isFailure(chunk)) {
					fail(chunk.getFailure());
					return;
				}
				isLast = chunk.isLast();
				var isTaken = take(chunk.getByteBuffer());
				chunk.release();
				if (!isTaken) {
					return;
				}
			}
			finish();
		}

		private void await() {
			if (!this.hasWaited) {
				this.hasWaited = true;
				if (!acquire(RequestBodyHandler.this.incomplete)) {
					return;
				}
			}
			this.request.demand(this);
		}

		/** Returns whether there was a permit; else the request is refused. */
		private boolean acquire(Permits permits) {
			try {
				return this.permits.add(permits.acquire(this.client));
			}
			catch (RefusedException ex) {
				refuse(ex);
				return false;
			}
		}

		/** Returns whether the body may go on. */
		private boolean take(ByteBuffer piece) {
			this.length += piece.remaining();
			if (isSlow(Duration.ofNanos(System.nanoTime() - this.start))) {
				refuseSlow();
				return false;
			}
			if (this.length > MAX_LENGTH) {
				return drop();
			}
			while (piece.hasRemaining()) {
				var page = page();
				if (page == null) {
					return false;
				}
				var part = piece.slice(piece.position(), Math.min(piece.remaining(), page.remaining()));
				piece.position(piece.position() + part.remaining());
				page.put(part);
			}
			return true;
		}

		private boolean isSlow(Duration time) {
			var properties = RequestBodyHandler.this.properties;
			var least = properties.minBodyRate().toBytes() * time.toMillis() / 1000;
			return (time.compareTo(properties.slowBodyTimeout()) > 0 && this.length < least)
					|| time.compareTo(properties.bodyTimeout()) > 0;
		}

		/** Drops what is received of a body that is too long. */
		private boolean drop() {
			this.received.clear();
			if (this.length > MAX_LENGTH + MAX_DROPPED) {
				refuseLong();
				return false;
			}
			return true;
		}

		/** A page with room; null if the request is refused for want of another. */
		private @Nullable ByteBuffer page() {
			if (!this.received.isEmpty() && this.received.getLast().hasRemaining()) {
				return this.received.getLast();
			}
			if (!acquire(RequestBodyHandler.this.pages)) {
				return null;
			}
			this.received.add(ByteBuffer.allocate(PAGE));
			return this.received.getLast();
		}

		private void finish() {
			if (this.length > MAX_LENGTH) {
				refuseLong();
				return;
			}
			this.received.forEach(ByteBuffer::flip);
			RequestThreads.handle(getHandler(), new Received(this.request, new ByteBufferContentSource(this.received)),
					this.response, this.callback);
		}

		private void fail(Throwable failure) {
			if (failure instanceof TimeoutException) {
				refuseSlow();
			}
			else {
				Response.writeError(this.request, this.response, this.callback, failure);
			}
		}

		private void refuseSlow() {
			var properties = RequestBodyHandler.this.properties;
			refuse(RefusedException.forNow(ProblemType.SLOW_REQUEST, """
					The body arrived more slowly than %d bytes a second, or took longer than %d s in all. \
					Send it again.""".formatted(properties.minBodyRate().toBytes(),
					properties.bodyTimeout().toSeconds()), RETRY_AFTER));
		}

		private void refuseLong() {
			refuse(new RefusedException(ProblemType.TOO_LARGE,
					"The body is longer than the limit of %d bytes. Send many figures as an import."
						.formatted(MAX_LENGTH)));
		}

		private void refuse(RefusedException refusal) {
			RequestBodyHandler.this.problems.refuse(refusal, this.request, this.response, this.callback);
		}

	}

	/** A request whose body was read. */
	private static final class Received extends Request.Wrapper {

		private final Content.Source body;

		Received(Request request, Content.Source body) {
			super(request);
			this.body = body;
		}

		@Override
		public Content.Chunk read() {
			return this.body.read();
		}

		@Override
		public void demand(Runnable whenThereIsMore) {
			this.body.demand(whenThereIsMore);
		}

		@Override
		public void fail(Throwable failure) {
			this.body.fail(failure);
			super.fail(failure);
		}

	}

}
