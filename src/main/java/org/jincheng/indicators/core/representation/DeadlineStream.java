package org.jincheng.indicators.core.representation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** A stream that fails once a client has taken too long to read a response. */
class DeadlineStream extends FilterOutputStream {

	private final long deadline;

	private final Duration limit;

	DeadlineStream(OutputStream out, Duration limit) {
		super(out);
		this.limit = limit;
		this.deadline = System.nanoTime() + limit.toNanos();
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (System.nanoTime() - this.deadline > 0) {
			throw new IOException("The client did not read the response within " + this.limit);
		}
		this.out.write(bytes, offset, length);
	}

}
