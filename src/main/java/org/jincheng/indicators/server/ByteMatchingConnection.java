package org.jincheng.indicators.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpGenerator;
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
import org.jincheng.indicators.cache.StoredResponse;
import org.jincheng.indicators.cache.StoredResponses;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request whose bytes are those of an earlier one with the stored response that
 * answered it, without parsing them. Other requests are parsed by Jetty, and their bytes
 * remembered where {@link StoredResponseHandler} answers them. The class that it extends
 * is internal to Jetty: see the package for what it buys, and how to do without it.
 */
class ByteMatchingConnection extends HttpConnection {

	private static final byte[] OK = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] NOT_MODIFIED = "HTTP/1.1 304 Not Modified\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] END_OF_LINE = { '\r', '\n' };

	private final RequestMatches matches;

	private final StoredResponses responses;

	private final RevisionService revisions;

	/** Called on the thread that selects, if the server never waits. */
	private final Callback fillable = Callback.from(getServer().getInvocationType(), this::onFillable,
			this::onFillInterestedFailed);

	/** The bytes that were read here and handed to Jetty, until it parses a request. */
	private @Nullable ByteBuffer handedOver;

	/** The bytes of the request that Jetty has parsed, if they were read here. */
	private @Nullable ByteBuffer parsed;

	private boolean isMalformed;

	private long messages;

	private long bytesRead;

	private long bytesWritten;

	ByteMatchingConnection(HttpConfiguration http, Connector connector, EndPoint endPoint, RequestMatches matches,
			StoredResponses responses, RevisionService revisions) {
		super(http, connector, endPoint);
		this.matches = matches;
		this.responses = responses;
		this.revisions = revisions;
	}

	/**
	 * Remembers what answers a request, if its connection is one of these, and stays
	 * open.
	 */
	static void remember(Request request, RequestMatches.Match match) {
		if (request.getConnectionMetaData() instanceof ByteMatchingConnection connection) {
			connection.rememberParsed(request, match);
		}
	}

	/**
	 * Has nothing remembered of a request that is answered later: by then the buffer of
	 * its bytes has others in it.
	 */
	static void answerLater(Request request) {
		if (request.getConnectionMetaData() instanceof ByteMatchingConnection connection) {
			connection.parsed = null;
		}
	}

	private void rememberParsed(Request request, RequestMatches.Match match) {
		var bytes = this.parsed;
		var isAllThatWasRead = isRequestBufferEmpty() && !getParser().hasContent();
		if (bytes != null && isAllThatWasRead && HttpMethod.GET.is(request.getMethod())
				&& getHttpVersion() == HttpVersion.HTTP_1_1 && isPersistent()
				&& !request.getHeaders().contains(HttpHeader.EXPECT)) {
			this.matches.put(BufferUtil.copy(bytes), match);
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
		var start = System.nanoTime();
		var match = this.matches.find(request);
		var stored = (match != null) ? fresh(match) : null;
		if (match != null && stored != null) {
			write(stored, match.isNotModified());
			match.timer().record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
			return;
		}
		this.handedOver = request;
		onUpgradeTo(request.slice());
		super.onFillable();
	}

	/** Returns the stored response, if it is still the one that matched. */
	private @Nullable StoredResponse fresh(RequestMatches.Match match) {
		var newest = this.revisions.newestSeen();
		if (newest == null || this.revisions.outage() != null) {
			return null;
		}
		var stored = this.responses.fresh(match.key(), newest.number());
		return (stored != null && stored.tag().equals(match.tag())) ? stored : null;
	}

	/** Called by Jetty when it has parsed the first line of a request. */
	@Override
	protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
		this.parsed = this.handedOver;
		this.handedOver = null;
		return super.newHttpStream(method, uri, version);
	}

	/** From here on, another thread may read the next bytes. */
	@Override
	public void fillInterested(Callback callback) {
		this.handedOver = null;
		this.parsed = null;
		if (!this.isMalformed) {
			super.fillInterested(callback);
		}
	}

	/**
	 * After bytes that are no request, nothing more is read. Jetty sees to that itself
	 * only where it has read the bytes.
	 */
	@Override
	protected RequestHandler newRequestHandler() {
		return new RequestHandler() {
			@Override
			public void badMessage(HttpException failure) {
				ByteMatchingConnection.this.isMalformed = true;
				super.badMessage(failure);
			}
		};
	}

	private void write(StoredResponse stored, boolean isNotModified) {
		// As long as Jetty allows.
		var longest = Math.max(getHttpConfiguration().getResponseHeaderSize(),
				getHttpConfiguration().getMaxResponseHeaderSize());
		var head = getConnector().getByteBufferPool().acquire(longest, isUseOutputDirectByteBuffers());
		BufferUtil.clearToFill(head.getByteBuffer());
		putHead(stored, isNotModified, head.getByteBuffer());
		BufferUtil.flipToFlush(head.getByteBuffer(), 0);
		var body = isNotModified ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(stored.body());
		this.messages++;
		this.bytesWritten += head.remaining() + body.remaining();
		getEndPoint().write(Callback.from(InvocationType.NON_BLOCKING, () -> {
			head.release();
			fillInterested(this.fillable);
		}, (ex) -> {
			head.release();
			getEndPoint().close(ex);
		}), head.getByteBuffer(), body);
	}

	private void putHead(StoredResponse stored, boolean isNotModified, ByteBuffer head) {
		head.put(isNotModified ? NOT_MODIFIED : OK);
		HttpGenerator.putTo(getServer().getDateField(), head);
		stored.headers(isNotModified).forEach((header) -> HttpGenerator.putTo(header, head));
		StoredResponse.hit(null).forEach((header) -> HttpGenerator.putTo(header, head));
		if (!isNotModified) {
			HttpGenerator.putTo(new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, stored.body().length),
					head);
		}
		head.put(END_OF_LINE);
	}

	@Override
	public long getMessagesIn() {
		return super.getMessagesIn() + this.messages;
	}

	@Override
	public long getMessagesOut() {
		return super.getMessagesOut() + this.messages;
	}

	@Override
	public long getBytesIn() {
		return super.getBytesIn() + this.bytesRead;
	}

	@Override
	public long getBytesOut() {
		return super.getBytesOut() + this.bytesWritten;
	}

	/** Makes these connections instead of those of Jetty. */
	static class Factory extends HttpConnectionFactory {

		private final RequestMatches matches;

		private final StoredResponses responses;

		private final RevisionService revisions;

		Factory(HttpConnectionFactory jetty, RequestMatches matches, StoredResponses responses,
				RevisionService revisions) {
			super(jetty.getHttpConfiguration());
			setUseInputDirectByteBuffers(jetty.isUseInputDirectByteBuffers());
			setUseOutputDirectByteBuffers(jetty.isUseOutputDirectByteBuffers());
			this.matches = matches;
			this.responses = responses;
			this.revisions = revisions;
		}

		@Override
		public Connection newConnection(Connector connector, EndPoint endPoint) {
			if (connector.getServer().getRequestLog() != null) {
				// What Jetty does not read it does not log.
				return super.newConnection(connector, endPoint);
			}
			var connection = new ByteMatchingConnection(getHttpConfiguration(), connector, endPoint, this.matches,
					this.responses, this.revisions);
			connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
			connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
			return configure(connection, connector, endPoint);
		}

	}

}
