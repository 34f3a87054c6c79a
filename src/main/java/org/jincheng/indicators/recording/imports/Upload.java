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
import org.jincheng.indicators.core.request.IdleTimeout;

import org.springframework.util.unit.DataSize;

/**
 * The file that a request brings: its bytes are counted, no more of them are taken than a
 * file may have, and it is not waited for where they come too slowly.
 */
final class Upload extends FilterInputStream {

	private static final Log log = LogFactory.getLog(Upload.class);

	/** How often the pace is measured within the time for which a file may be slow. */
	private static final int MEASURES = 6;

	/** How often a read looks whether to wait on, for each measure. */
	private static final int LOOKS = 10;

	private final IdleTimeout connection;

	private final Duration idleTimeout;

	private final AtomicLong received;

	private final ImportProperties properties;

	/** How long reads have waited since the pace was measured, in nanoseconds. */
	private long waited;

	/** What has come since. */
	private long brought;

	/** How many times in a row the pace was too slow. */
	private volatile int slow;

	private volatile boolean yields;

	private boolean ended;

	/**
	 * Begins to receive a file.
	 * @param received counts its bytes
	 */
	Upload(HttpServletRequest request, AtomicLong received, ImportProperties properties) throws IOException {
		super(request.getInputStream());
		this.connection = IdleTimeout.of(request);
		this.idleTimeout = this.connection.get().get();
		this.received = received;
		this.properties = properties;
		this.connection.set().accept(properties.slowTimeout().dividedBy(MEASURES * LOOKS));
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		int read;
		do {
			var start = System.nanoTime();
			read = readOrTimeOut(bytes, offset, length);
			if (read >= 0) {
				measure(System.nanoTime() - start, read);
			}
		}
		while (read == 0);
		if (read > 0 && this.received.addAndGet(read) > this.properties.maxFileSize().toBytes()) {
			throw tooLong(this.properties.maxFileSize());
		}
		return read;
	}

	/** Reads what comes before the timeout; returns 0 if nothing does. */
	private int readOrTimeOut(byte[] bytes, int offset, int length) throws IOException {
		try {
			var read = super.read(bytes, offset, length);
			if (read < 0) {
				hasEnded();
			}
			return read;
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof TimeoutException) {
				return 0;
			}
			hasEnded();
			throw ex;
		}
	}

	private void hasEnded() {
		this.ended = true;
		this.slow = 0;
	}

	/**
	 * Only what reads wait for is slow; what is done with the bytes may take its time.
	 */
	private void measure(long nanos, int read) {
		this.waited += nanos;
		this.brought += read;
		var span = this.properties.slowTimeout().dividedBy(MEASURES);
		if (this.waited >= span.toNanos()) {
			var least = this.properties.minRate().toBytes() * Duration.ofNanos(this.waited).toMillis() / 1000;
			var inARow = this.slow + 1;
			this.slow = (this.brought < least) ? inARow : 0;
			this.waited = 0;
			this.brought = 0;
		}
		if (this.yields || this.slow >= MEASURES) {
			hasEnded();
			throw tooSlow();
		}
	}

	private TooSlowException tooSlow() {
		return new TooSlowException(
				"The file arrived more slowly than %d bytes a second %s. Nothing was changed. Send it again."
					.formatted(this.properties.minRate().toBytes(), this.yields ? "while another import waited"
							: "for %d s".formatted(this.properties.slowTimeout().toSeconds())));
	}

	/**
	 * Gives way to another import if it comes too slowly.
	 * @return whether it does
	 */
	boolean yieldsIfSlow() {
		if (this.slow == 0) {
			return false;
		}
		this.yields = true;
		return true;
	}

	/** Leaves the connection to the answer. */
	void end() {
		var part = new byte[1 << 13];
		var start = System.nanoTime();
		try {
			while (!this.ended && System.nanoTime() - start < this.properties.drainTimeout().toNanos()) {
				readOrTimeOut(part, 0, part.length);
			}
		}
		catch (IOException ex) {
			log.debug("The client closed the connection", ex);
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
