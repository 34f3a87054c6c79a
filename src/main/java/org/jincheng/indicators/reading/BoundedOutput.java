package org.jincheng.indicators.reading;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Keeps what is written, up to a length. */
final class BoundedOutput extends OutputStream {

	private final int longest;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private boolean isTooLong;

	BoundedOutput(int longest) {
		this.longest = longest;
	}

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		this.isTooLong |= length > this.longest - this.kept.size();
		if (!this.isTooLong) {
			this.kept.write(bytes, offset, length);
		}
	}

	/** Returns what was written; empty if that was longer. */
	Optional<byte[]> bytes() {
		return this.isTooLong ? Optional.empty() : Optional.of(this.kept.toByteArray());
	}

}
