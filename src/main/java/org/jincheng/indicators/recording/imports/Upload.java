package org.jincheng.indicators.recording.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.IdleTimeout;

import org.springframework.util.unit.DataSize;

/**
 * The file that a request brings: its bytes are counted, no more of them are taken than a
 * file may have, and it is not waited for where they come too slowly.
 */
final class Upload extends FilterInputStream {

	private static final Log log = LogFactory.getLog(Upload.class);

	private final ClientAddress client;

	private final IdleTimeout connection;

	private final Duration idleTimeout;

	private final AtomicLong received;

	private final ImportProperties properties;

	/** How long reads have waited since the pace was measured, in nanoseconds. */
	private long waited;

	/** What has come since. */
	private long brought;

	private boolean ended;

	/**
	 * Begins to receive a file.
	 * @param received counts its bytes
	 */
	Upload(HttpServletRequest request, AtomicLong received, ImportProperties properties) throws IOException {
		super(request.getInputStream());
		this.client = ClientAddress.of(request);
		this.connection = IdleTimeout.of(request);
		this.idleTimeout = this.connection.get().get();
		this.received = received;
		this.properties = properties;
		this.connection.set().accept(properties.slowTimeout());
	}

	/** Who sends it. */
	ClientAddress client() {
		return this.client;
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		var start = System.nanoTime();
		var read = readOrEnd(bytes, offset, length);
		if (read > 0) {
			measure(System.nanoTime() - start, read);
			if (this.received.addAndGet(read) > this.properties.maxFileSize().toBytes()) {
				throw tooLong(this.properties.maxFileSize());
			}
		}
		return read;
	}

	private int readOrEnd(byte[] bytes, int offset, int length) throws IOException {
		try {
			var read = super.read(bytes, offset, length);
			this.ended = read < 0;
			return read;
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof TimeoutException) {
				throw tooSlow();
			}
			this.ended = true;
			throw ex;
		}
	}

	/**
	 * Only what reads wait for is slow; what is done with the bytes may take its time.
	 */
	private void measure(long nanos, int read) {
		this.waited += nanos;
		this.brought += read;
		if (this.waited >= this.properties.slowTimeout().toNanos()) {
			if (this.brought < this.properties.minRate().toBytes() * Duration.ofNanos(this.waited).toMillis() / 1000) {
				throw tooSlow();
			}
			this.waited = 0;
			this.brought = 0;
		}
	}

	private TooSlowException tooSlow() {
		this.ended = true;
		return new TooSlowException(
				"The file arrived more slowly than %d bytes a second for %d s. Nothing was changed. Send it again."
					.formatted(this.properties.minRate().toBytes(), this.properties.slowTimeout().toSeconds()));
	}

	/** Leaves the connection to the answer. */
	void end() {
		var part = new byte[1 << 13];
		var start = System.nanoTime();
		this.connection.set().accept(this.properties.drainTimeout());
		try {
			while (!this.ended && System.nanoTime() - start < this.properties.drainTimeout().toNanos()) {
				readOrEnd(part, 0, part.length);
			}
		}
		catch (IOException | TooSlowException ex) {
			log.debug("The client closed the connection, or sends no more", ex);
		}
		finally {
			this.connection.set().accept(this.idleTimeout);
		}
	}

	static RefusedException tooLong(DataSize maxFileSize) {
		return new RefusedException(ProblemType.TOO_LARGE,
				"The file is longer than the limit of %d bytes. Send it in parts.".formatted(maxFileSize.toBytes()));
	}

	/** A 408: the file comes too slowly to be waited for. */
	static final class TooSlowException extends RefusedException {

		private static final long serialVersionUID = 1;

		TooSlowException(String detail) {
			super(ProblemType.SLOW_REQUEST, detail);
		}

	}

}
