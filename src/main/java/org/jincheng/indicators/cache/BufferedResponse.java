package org.jincheng.indicators.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jincheng.indicators.representation.CacheHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A response that holds its body back to be kept. One that grows too long to be kept goes
 * on to the client as it is written.
 */
class BufferedResponse extends HttpServletResponseWrapper {

	/**
	 * The headers of a 304: those that RFC 9110, section 15.4.5, asks for, and those by
	 * which a script of another origin may see them.
	 */
	private static final Set<String> OF_HELD = Set.of("cache-control", "etag", "last-modified", "vary",
			"access-control-allow-origin");

	/** Those that are told of each answer anew, or otherwise. */
	private static final Set<String> NOT_KEPT = Set.of("content-length", "content-type", "date");

	/** By their names: there are as many as the service sends. */
	private static final Map<String, HttpField> LAST = new ConcurrentHashMap<>();

	private final int longest;

	private final StartOfStream onStream;

	private final Body out = new Body();

	private @Nullable ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);

	/**
	 * Holds back what is written to a response.
	 * @param longest how many bytes at most
	 * @param onStream is told before the first byte of a longer one goes to the client
	 */
	BufferedResponse(HttpServletResponse response, int longest, StartOfStream onStream) {
		super(response);
		this.longest = longest;
		this.onStream = onStream;
	}

	/**
	 * The answer, if it is one that others can be given; null otherwise.
	 * @param now what time it is
	 */
	@Nullable StoredResponse kept(HttpServletRequest request, Instant now) {
		var labelled = CacheHeaders.labelled(request);
		var tag = getHeader(HttpHeaders.ETAG);
		if (this.buffer == null || labelled == null || tag == null || getStatus() != SC_OK) {
			return null;
		}
		var headers = new ArrayList<HttpField>();
		var others = new ArrayList<HttpField>();
		for (var name : getHeaderNames()) {
			var header = header(name, String.join(", ", getHeaders(name)));
			if (OF_HELD.contains(header.getLowerCaseName())) {
				headers.add(header);
			}
			else if (!NOT_KEPT.contains(header.getLowerCaseName())) {
				others.add(header);
			}
		}
		var ofHeld = headers.size();
		headers.addAll(others);
		if (getContentType() != null) {
			headers.add(header(HttpHeaders.CONTENT_TYPE, getContentType()));
		}
		return new StoredResponse(labelled.revision(), tag, List.copyOf(headers), ofHeld, this.buffer.toByteArray(),
				now);
	}

	/** Most headers are as they were on the answer before, and need not be kept twice. */
	private static HttpField header(String name, String value) {
		var last = LAST.get(name);
		if (last != null && value.equals(last.getValue())) {
			return last;
		}
		var header = new PreEncodedHttpField(name, value);
		LAST.put(name, header);
		return header;
	}

	/** Lets go of what was held back, as the answer to this request alone. */
	void release() throws IOException {
		if (this.buffer != null && this.buffer.size() > 0) {
			getResponse().getOutputStream().write(this.buffer.toByteArray());
		}
	}

	@Override
	public ServletOutputStream getOutputStream() {
		return this.out;
	}

	@Override
	public PrintWriter getWriter() {
		return new PrintWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8), true);
	}

	@Override
	public void flushBuffer() throws IOException {
		if (this.buffer == null) {
			super.flushBuffer();
		}
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	@Override
	public void reset() {
		super.reset();
		forget();
	}

	private void forget() {
		if (this.buffer != null) {
			this.buffer.reset();
		}
	}

	/** Told when an answer turns out too long to be kept. */
	interface StartOfStream {

		/** Throws an exception to keep it from going to the client. */
		void begins();

	}

	/** Where the body is written to. */
	private final class Body extends ServletOutputStream {

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			var held = BufferedResponse.this.buffer;
			if (held != null && held.size() + length <= BufferedResponse.this.longest) {
				held.write(bytes, offset, length);
				return;
			}
			var response = getResponse().getOutputStream();
			if (held != null) {
				BufferedResponse.this.onStream.begins();
				BufferedResponse.this.buffer = null;
				held.writeTo(response);
			}
			response.write(bytes, offset, length);
		}

		@Override
		public void flush() throws IOException {
			if (BufferedResponse.this.buffer == null) {
				getResponse().getOutputStream().flush();
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("StoredResponses are not written asynchronously");
		}

	}

}
