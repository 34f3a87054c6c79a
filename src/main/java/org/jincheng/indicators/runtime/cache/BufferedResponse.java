package org.jincheng.indicators.runtime.cache;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.eclipse.jetty.ee11.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jincheng.indicators.core.representation.CacheHeaders;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A response whose body is buffered to be stored. Once it is too long to be stored, it is
 * streamed to the client as it is written.
 */
class BufferedResponse extends HttpServletResponseWrapper {

	/**
	 * The headers of a 304: those that RFC 9110, section 15.4.5, asks for, and those by
	 * which a script of another origin may see them.
	 */
	private static final List<String> OF_NOT_MODIFIED = List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG,
			HttpHeaders.LAST_MODIFIED, HttpHeaders.VARY, HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, RevisionHeader.NAME);

	/** The headers that each response gets anew, or in another way. */
	private static final List<String> NOT_STORED = List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_TYPE,
			HttpHeaders.DATE);

	/**
	 * The newest header of each name, of which there are as many as the service sends.
	 */
	private static final Map<String, HttpField> NEWEST = new ConcurrentHashMap<>();

	private final int longest;

	private final Runnable onStream;

	private final Body out = new Body();

	private @Nullable FastByteArrayOutputStream buffer = new FastByteArrayOutputStream(4096);

	/**
	 * Buffers what is written to a response.
	 * @param longest how many bytes at most
	 * @param onStream called before the first byte of a longer one goes to the client;
	 * throws an exception if it must not
	 */
	BufferedResponse(HttpServletResponse response, int longest, Runnable onStream) {
		super(response);
		this.longest = longest;
		this.onStream = onStream;
	}

	/**
	 * Returns what is to be stored; null if the response cannot be reused, as where it
	 * has addresses in it whose host may differ for other clients.
	 * @param now what time it is
	 */
	@Nullable StoredResponse toStored(HttpServletRequest request, Instant now) {
		var selected = CacheHeaders.selected(request);
		var tag = getHeader(HttpHeaders.ETAG);
		if (this.buffer == null || selected == null || selected.representation().base() != null || tag == null
				|| getStatus() != SC_OK) {
			return null;
		}
		var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
		ServletContextResponse.getServletContextResponse(getResponse())
			.getHeaders()
			.forEach((field) -> values.merge(field.getName(), field.getValue(), (one, next) -> one + ", " + next));
		NOT_STORED.forEach(values::remove);
		var headers = new ArrayList<HttpField>();
		for (var name : OF_NOT_MODIFIED) {
			var value = values.remove(name);
			if (value != null) {
				headers.add(header(name, value));
			}
		}
		var ofNotModified = headers.size();
		values.forEach((name, value) -> headers.add(header(name, value)));
		if (getContentType() != null) {
			headers.add(header(HttpHeaders.CONTENT_TYPE, getContentType()));
		}
		var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return new StoredResponse(selected.revision(), tag, List.copyOf(headers), ofNotModified,
				this.buffer.toByteArray(), now, (pattern != null) ? pattern.toString() : "UNKNOWN");
	}

	/** Most headers are as in the response before, and need not be stored twice. */
	private static HttpField header(String name, String value) {
		var newest = NEWEST.get(name);
		if (newest != null && value.equals(newest.getValue())) {
			return newest;
		}
		var header = new PreEncodedHttpField(name, value);
		NEWEST.put(name, header);
		return header;
	}

	/** Writes what is buffered to the client. */
	void release() throws IOException {
		if (this.buffer != null && this.buffer.size() > 0) {
			this.buffer.writeTo(getResponse().getOutputStream());
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
		clear();
	}

	@Override
	public void reset() {
		super.reset();
		clear();
	}

	private void clear() {
		if (this.buffer != null) {
			this.buffer.reset();
		}
	}

	/** The stream that the body is written to. */
	private final class Body extends ServletOutputStream {

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			var buffered = BufferedResponse.this.buffer;
			if (buffered != null && buffered.size() + length <= BufferedResponse.this.longest) {
				buffered.write(bytes, offset, length);
				return;
			}
			var response = getResponse().getOutputStream();
			if (buffered != null) {
				BufferedResponse.this.onStream.run();
				BufferedResponse.this.buffer = null;
				buffered.writeTo(response);
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
			throw new IllegalStateException("Responses are not written asynchronously");
		}

	}

}
