package org.jincheng.indicators.reading;

import java.nio.charset.Charset;
import java.util.HexFormat;

import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.reading.document.DocumentFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param charset the charset that its Content-Type tells
 */
record SentFile(byte[] bytes, DocumentFormat format, @Nullable Charset charset) {

	/** The most bytes of a file. */
	static final int MAX_BYTES = 10 << 20;

	String sha256() {
		return HexFormat.of().formatHex(Sha256.start().digest(this.bytes));
	}

}
