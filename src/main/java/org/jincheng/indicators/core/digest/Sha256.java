package org.jincheng.indicators.core.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of tags, cursors, keys and files. */
public final class Sha256 {

	/** To be cloned, which costs less than to look for one. */
	private static final MessageDigest EMPTY = find();

	private Sha256() {
	}

	/** A digest of nothing yet. */
	public static MessageDigest start() {
		try {
			return (MessageDigest) EMPTY.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("The SHA-256 of the Java platform can be cloned", ex);
		}
	}

	private static MessageDigest find() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
