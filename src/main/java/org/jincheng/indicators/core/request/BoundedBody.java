package org.jincheng.indicators.core.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.jincheng.indicators.core.problem.RefusedException;

import org.springframework.http.MediaType;

/** Reads bodies of requests into memory, up to a length. */
public final class BoundedBody {

	private BoundedBody() {
	}

	/**
	 * Checks that a body is in UTF-8, as far as its type says.
	 * @throws RefusedException a 415 if it is in another charset
	 */
	public static void checkCharset(MediaType type) {
		if (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8)) {
			throw RefusedException.unsupportedCharset(type);
		}
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
