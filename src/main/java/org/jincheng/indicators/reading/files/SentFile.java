package org.jincheng.indicators.reading.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param charset the charset that its Content-Type tells
 */
public record SentFile(byte[] bytes, DocumentFormat format, @Nullable Charset charset) {

	/** The most bytes of a file. */
	public static final int MAX_BYTES = 10 << 20;

	void writeTo(DataOutputStream to) throws IOException {
		to.writeUTF(this.format.name());
		to.writeUTF((this.charset != null) ? this.charset.name() : "");
		to.writeInt(this.bytes.length);
		to.write(this.bytes);
		to.flush();
	}

	static SentFile readFrom(DataInputStream from) throws IOException {
		var format = DocumentFormat.valueOf(from.readUTF());
		var charset = from.readUTF();
		return new SentFile(from.readNBytes(from.readInt()), format,
				charset.isEmpty() ? null : Charset.forName(charset));
	}

}
