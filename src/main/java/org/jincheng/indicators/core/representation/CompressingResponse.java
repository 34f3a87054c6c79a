package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** A response that compresses its body if its headers say that it is compressed. */
class CompressingResponse extends HttpServletResponseWrapper implements AutoCloseable {

	private static final int BUFFER = 1 << 14;

	private @Nullable GZIPOutputStream compressed;

	CompressingResponse(HttpServletResponse response) {
		super(response);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		var plain = super.getOutputStream();
		if (!"gzip".equals(getHeader(HttpHeaders.CONTENT_ENCODING))) {
			return plain;
		}
		if (this.compressed == null) {
			this.compressed = new GZIPOutputStream(plain, BUFFER);
		}
		return new CompressedStream(this.compressed, plain);
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.compressed = null;
	}

	/** Ends the compressed body, and leaves the response open. */
	@Override
	public void close() throws IOException {
		if (this.compressed != null) {
			this.compressed.finish();
		}
	}

	/** Compresses what is written. */
	private static final class CompressedStream extends ServletOutputStream {

		private final GZIPOutputStream compressed;

		private final ServletOutputStream plain;

		CompressedStream(GZIPOutputStream compressed, ServletOutputStream plain) {
			this.compressed = compressed;
			this.plain = plain;
		}

		@Override
		public void write(int value) throws IOException {
			this.compressed.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.compressed.write(bytes, offset, length);
		}

		@Override
		public boolean isReady() {
			return this.plain.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.plain.setWriteListener(listener);
		}

	}

}
