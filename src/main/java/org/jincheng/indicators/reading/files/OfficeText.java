package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

/**
 * Reads the text of a part of a workbook within limits that parsers of XML do not set:
 * how long it is, also compared with its compressed length, and how long a tag or a text
 * in it is. Declarations of a document type and its entities, comments and processing
 * instructions, which no workbook needs, are refused.
 */
final class OfficeText extends Reader {

	/** How many times longer than compressed it may be, once it is no more small. */
	private static final int MAX_INFLATED = 200;

	private static final int SMALL = 8 << 20;

	/** In characters: a full cell with every character written as a reference. */
	private static final int MAX_RUN_LENGTH = 1 << 19;

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private final String name;

	private final Reader text;

	private final long compressed;

	private final long longest;

	private long length;

	private int run;

	private char last;

	/**
	 * Reads a part.
	 * @param compressed how many bytes it is compressed to
	 * @param longest how many characters it may have
	 */
	OfficeText(String name, InputStream part, long compressed, long longest) {
		this.name = name;
		this.text = new InputStreamReader(part, StandardCharsets.UTF_8.newDecoder());
		this.compressed = compressed;
		this.longest = longest;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		var read = this.text.read(buffer, offset, length);
		for (int i = offset; i < offset + read; i++) {
			check(buffer[i], i - offset);
		}
		if (read <= 0) {
			return read;
		}
		if (this.length == 0 && buffer[offset] == BYTE_ORDER_MARK) {
			buffer[offset] = ' ';
		}
		this.length += read;
		if (this.length > this.longest) {
			throw refused("longer than the limit of %d characters".formatted(this.longest));
		}
		if (this.length > SMALL && this.length / MAX_INFLATED > this.compressed) {
			throw refused("compressed more than %d times".formatted(MAX_INFLATED));
		}
		return read;
	}

	private void check(char next, int position) {
		if (this.last == '<' && (next == '!' || (next == '?' && this.length + position > 2))) {
			throw refused("not plain: it has a document type, a comment or an instruction");
		}
		this.run = (next == '<') ? 0 : this.run + 1;
		if (this.run > MAX_RUN_LENGTH) {
			throw refused("not plain: it has a tag or text of more than %d characters".formatted(MAX_RUN_LENGTH));
		}
		this.last = next;
	}

	private RefusedException refused(String reason) {
		return new RefusedException(ProblemType.INVALID_FILE, "The part \"%s\" is %s.".formatted(this.name, reason));
	}

	@Override
	public void close() throws IOException {
		this.text.close();
	}

}
