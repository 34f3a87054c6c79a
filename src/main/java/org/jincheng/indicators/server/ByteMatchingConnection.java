package org.jincheng.indicators.server;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jincheng.indicators.cache.StoredResponses;
import org.jincheng.indicators.cache.CacheHit;
import org.jincheng.indicators.cache.StoredResponse;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request that was sent before, byte for byte, what {@link StoredResponseHandler}
 * gave it, without reading what the bytes say. All others are read by Jetty.
 */
public class ByteMatchingConnection extends HttpConnection {

	private final StoredResponses answers;

	private final RevisionService revisions;

	/** Told on the thread that selects, if the server never waits. */
	private final Callback fillable = Callback.from(getServer().getInvocationType(), this::onFillable,
			this::onFillInterestedFailed);

	/** What was read here and handed to Jetty, until it begins with a request. */
	private @Nullable ByteBuffer handedOver;

	/** The same for the request that it has begun with. */
	private @Nullable ByteBuffer sent;

	private boolean isRefused;

	private long answered;

	private long bytesRead;

	private long bytesWritten;

	ByteMatchingConnection(HttpConfiguration http, Connector connector, EndPoint endPoint, StoredResponses answers,
			RevisionService revisions) {
		super(http, connector, endPoint);
		this.answers = answers;
		this.revisions = revisions;
	}

	/**
	 * Notes what a request is answered with, if its connection is one of these, and stays
	 * open.
	 */
	static void note(Request request, CacheHit given) {
		if (request.getConnectionMetaData() instanceof ByteMatchingConnection connection) {
			connection.noteOf(request, given);
		}
	}

	private void noteOf(Request request, CacheHit given) {
		var bytes = this.sent;
		var isAllThatWasSent = isRequestBufferEmpty() && !getParser().hasContent();
		if (bytes != null && isAllThatWasSent && HttpMethod.GET.is(request.getMethod())
				&& getHttpVersion() == HttpVersion.HTTP_1_1 && isPersistent()
				&& !request.getHeaders().contains(HttpHeader.EXPECT)) {
			this.answers.note(BufferUtil.copy(bytes), given);
		}
	}

	@Override
	public void onFillable() {
		if (!isRequestBufferEmpty() || !getParser().isStart() || getConnector().isShutdown()) {
			super.onFillable();
			return;
		}
		var buffer = getConnector().getByteBufferPool().acquire(getInputBufferSize(), isUseInputDirectByteBuffers());
		try {
			var filled = getEndPoint().fill(buffer.getByteBuffer());
			if (filled > 0) {
				this.bytesRead += filled;
				answerOrHandOver(buffer.getByteBuffer());
			}
			else if (filled == 0) {
				fillInterested(this.fillable);
			}
			else {
				super.onFillable();
			}
		}
		catch (Throwable ex) {
			getEndPoint().close(ex);
		}
		finally {
			buffer.release();
		}
	}

	private void answerOrHandOver(ByteBuffer request) {
		var given = this.answers.given(request);
		var answer = (given != null) ? current(given) : null;
		if (given != null && answer != null) {
			write(answer, given.isHeld());
			return;
		}
		this.handedOver = request;
		onUpgradeTo(request.slice());
		super.onFillable();
	}

	/** The answer, if it would be given again. */
	private @Nullable StoredResponse current(CacheHit given) {
		var newest = this.revisions.newestSeen();
		if (newest == null || this.revisions.outage() != null) {
			return null;
		}
		var answer = this.answers.find(given.key(), newest.number());
		return (answer != null && answer.tag().equals(given.tag())) ? answer : null;
	}

	/** Jetty calls it where a request begins. */
	@Override
	protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
		this.sent = this.handedOver;
		this.handedOver = null;
		return super.newHttpStream(method, uri, version);
	}

	/** From here on, another thread may read what comes next. */
	@Override
	public void fillInterested(Callback callback) {
		this.handedOver = null;
		this.sent = null;
		if (!this.isRefused) {
			super.fillInterested(callback);
		}
	}

	/**
	 * Whoever sent what is no request is told so, and nothing more is read. Jetty sees to
	 * that itself only where it has read the bytes.
	 */
	@Override
	protected RequestHandler newRequestHandler() {
		return new RequestHandler() {
			@Override
			public void badMessage(HttpException failure) {
				ByteMatchingConnection.this.isRefused = true;
				super.badMessage(failure);
			}
		};
	}

	private void write(StoredResponse answer, boolean isHeld) {
		// As long as Jetty would have let it be.
		var longest = Math.max(getHttpConfiguration().getResponseHeaderSize(),
				getHttpConfiguration().getMaxResponseHeaderSize());
		var head = getConnector().getByteBufferPool().acquire(longest, isUseOutputDirectByteBuffers());
		BufferUtil.clearToFill(head.getByteBuffer());
		answer.putHeadTo(head.getByteBuffer(), isHeld, getServer().getDateField());
		BufferUtil.flipToFlush(head.getByteBuffer(), 0);
		var body = isHeld ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(answer.body());
		this.answered++;
		this.bytesWritten += head.remaining() + body.remaining();
		getEndPoint().write(Callback.from(InvocationType.NON_BLOCKING, () -> {
			head.release();
			fillInterested(this.fillable);
		}, (ex) -> {
			head.release();
			getEndPoint().close(ex);
		}), head.getByteBuffer(), body);
	}

	@Override
	public long getMessagesIn() {
		return super.getMessagesIn() + this.answered;
	}

	@Override
	public long getMessagesOut() {
		return super.getMessagesOut() + this.answered;
	}

	@Override
	public long getBytesIn() {
		return super.getBytesIn() + this.bytesRead;
	}

	@Override
	public long getBytesOut() {
		return super.getBytesOut() + this.bytesWritten;
	}

	/** Makes such connections where Jetty would make its own. */
	public static class Factory extends HttpConnectionFactory {

		private final StoredResponses answers;

		private final RevisionService revisions;

		Factory(HttpConnectionFactory jetty, StoredResponses answers, RevisionService revisions) {
			super(jetty.getHttpConfiguration());
			setUseInputDirectByteBuffers(jetty.isUseInputDirectByteBuffers());
			setUseOutputDirectByteBuffers(jetty.isUseOutputDirectByteBuffers());
			this.answers = answers;
			this.revisions = revisions;
		}

		@Override
		public Connection newConnection(Connector connector, EndPoint endPoint) {
			if (connector.getServer().getRequestLog() != null) {
				// What Jetty does not read it does not log.
				return super.newConnection(connector, endPoint);
			}
			var connection = new ByteMatchingConnection(getHttpConfiguration(), connector, endPoint, this.answers,
					this.revisions);
			connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
			connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
			return configure(connection, connector, endPoint);
		}

	}

}
