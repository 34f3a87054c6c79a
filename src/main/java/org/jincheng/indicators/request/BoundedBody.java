package org.jincheng.indicators.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import org.jincheng.indicators.problem.RefusedException;

/** Reads bodies of requests into memory, up to a length. */
public final class BoundedBody {

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
			throw tooLong.get();
		}
		return bytes;
	}

}
