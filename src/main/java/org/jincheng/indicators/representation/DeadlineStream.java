package org.jincheng.indicators.representation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** A stream that gives up on a client that takes too long to read an answer. */
class DeadlineStream extends FilterOutputStream {

	private final long deadline;

	private final Duration patience;

	DeadlineStream(OutputStream out, Duration patience) {
		super(out);
		this.patience = patience;
		this.deadline = System.nanoTime() + patience.toNanos();
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (System.nanoTime() - this.deadline > 0) {
			throw new IOException("The client did not read the answer within " + this.patience);
		}
		this.out.write(bytes, offset, length);
	}

}
