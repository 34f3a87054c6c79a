package org.jincheng.indicators.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;

import org.jincheng.indicators.problem.RefusedException;

import org.springframework.util.StreamUtils;

/** Reads bodies of requests into memory, up to a length. */
public final class BoundedBody {

	/**
	 * So much more is read of a longer body, in bytes: a client that is answered while it
	 * sends may lose the answer with the connection.
	 */
	private static final int DRAINED = 1 << 23;

	private BoundedBody() {
	}

	/**
	 * Reads a body.
	 * @param most the most bytes that it may have
	 * @param tooLong makes the refusal of a longer one
	 */
	public static byte[] read(InputStream body, int most, Supplier<RefusedException> tooLong) throws IOException {
		var bytes = body.readNBytes(most + 1);
		if (bytes.length > most) {
			StreamUtils.copyRange(body, OutputStream.nullOutputStream(), 0, DRAINED - 1);
			throw tooLong.get();
		}
		return bytes;
	}

}
