package org.jincheng.indicators.reading.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.lang3.Strings;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text of a charset that the file or its sender declares: by a byte order mark,
 * Content-Type, or meta in HTML; else UTF-8, or GB 18030 where it is not.
 */
final class Decoding {

	private static final String MARK = "\ufeff";

	private static final Charset GB_18030 = Charset.forName("GB18030");

	private static final Pattern META = Pattern.compile("<meta[^>]{1,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})",
			Pattern.CASE_INSENSITIVE);

	/** How far into a file the charset is looked for, in bytes. */
	private static final int HEAD = 4096;

	private Decoding() {
	}

	/**
	 * Decodes a page, with signs of replacement for what is not in its charset.
	 * @param declared the charset of its Content-Type
	 */
	static String html(byte[] bytes, @Nullable Charset declared) {
		var charset = marked(bytes);
		if (charset == null) {
			charset = (declared != null) ? wider(declared) : ofMeta(bytes);
		}
		return Strings.CS.removeStart((charset != null) ? new String(bytes, charset) : plain(bytes, null), MARK);
	}

	/**
	 * Decodes plain text.
	 * @throws RefusedException a 400 if it is not in the charset
	 */
	static String plain(byte[] bytes, @Nullable Charset declared) {
		var charset = marked(bytes);
		if (charset == null && declared != null) {
			charset = wider(declared);
		}
		try {
			return Strings.CS.removeStart(strict(bytes, (charset != null) ? charset : StandardCharsets.UTF_8), MARK);
		}
		catch (CharacterCodingException ex) {
			if (charset != null) {
				throw notIn(charset.name());
			}
		}
		try {
			return strict(bytes, GB_18030);
		}
		catch (CharacterCodingException ex) {
			throw notIn("UTF-8");
		}
	}

	private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(bytes))
			.toString();
	}

	private static RefusedException notIn(String charset) {
		return new RefusedException(ProblemType.MALFORMED_BODY, "The body is not in %s.".formatted(charset));
	}

	private static @Nullable Charset marked(byte[] bytes) {
		if (bytes.length < 2) {
			return null;
		}
		return switch ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) {
			case 0xfeff -> StandardCharsets.UTF_16BE;
			case 0xfffe -> StandardCharsets.UTF_16LE;
			case 0xefbb -> StandardCharsets.UTF_8;
			default -> null;
		};
	}

	private static @Nullable Charset ofMeta(byte[] bytes) {
		var meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
		try {
			// What can be read as ASCII is not in UTF-16, whatever it says.
			return !meta.find() ? null : meta.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
					? StandardCharsets.UTF_8 : wider(Charset.forName(meta.group(1)));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Pages that say GB 2312 have characters of its successors. */
	private static Charset wider(Charset charset) {
		return (charset.name().startsWith("GB")) ? GB_18030 : charset;
	}

}
