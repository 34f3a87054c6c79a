package org.jincheng.indicators.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

import org.jincheng.indicators.problem.RefusedException;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Counts what is received, and takes no more than a file may have. */
final class ReceivedStream extends FilterInputStream {

	private final AtomicLong received;

	private final DataSize longest;

	/**
	 * Receives a file.
	 * @param received counts its bytes
	 * @param longest how many it may have
	 */
	ReceivedStream(InputStream body, AtomicLong received, DataSize longest) {
		super(body);
		this.received = received;
		this.longest = longest;
	}

	@Override
	public int read() throws IOException {
		var read = super.read();
		if (read >= 0) {
			count(1);
		}
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		var read = super.read(bytes, offset, length);
		if (read > 0) {
			count(read);
		}
		return read;
	}

	private void count(int read) {
		if (this.received.addAndGet(read) > this.longest.toBytes()) {
			throw tooLong(this.longest);
		}
	}

	static RefusedException tooLong(DataSize longest) {
		return new RefusedException(HttpStatus.CONTENT_TOO_LARGE,
				"The file is longer than the %d bytes that one import may take; send it in parts."
					.formatted(longest.toBytes()));
	}

}
