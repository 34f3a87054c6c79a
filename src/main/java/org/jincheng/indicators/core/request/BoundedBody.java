package org.jincheng.indicators.core.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jincheng.indicators.core.problem.ProblemType;
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
	 * @param what what is refused if it is longer
	 * @throws RefusedException a 413 if it is longer
	 */
	public static byte[] read(InputStream body, int most, String what) throws IOException {
		var bytes = body.readNBytes(most + 1);
		if (bytes.length > most) {
			throw new RefusedException(ProblemType.TOO_LARGE, "The %s is longer than %d bytes.".formatted(what, most));
		}
		return bytes;
	}

	/**
	 * Decodes a body.
	 * @throws RefusedException a 400 if it is not in UTF-8
	 */
	public static String text(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new RefusedException(ProblemType.MALFORMED_BODY, "The body is not in UTF-8.");
		}
	}

}
