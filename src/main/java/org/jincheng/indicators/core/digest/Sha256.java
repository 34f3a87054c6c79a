package org.jincheng.indicators.core.digest;

import java.security.MessageDigest;
import java.util.HexFormat;

import org.apache.commons.lang3.function.Failable;

/** The digest of tags, cursors, keys and files. */
public final class Sha256 {

	/** To be cloned, which costs less than to look for one. */
	private static final MessageDigest EMPTY = Failable.call(() -> MessageDigest.getInstance("SHA-256"));

	private Sha256() {
	}

	/** A digest of nothing yet. */
	public static MessageDigest start() {
		return (MessageDigest) Failable.call(EMPTY::clone);
	}

	/** The digest of bytes, in hexadecimal. */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(start().digest(bytes));
	}

}
