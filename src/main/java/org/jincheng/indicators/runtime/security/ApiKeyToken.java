package org.jincheng.indicators.runtime.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sends it: {@code jincheng_<id>_<secret>}, so that people and
 * scanners of leaked secrets recognize it. The secret has 192 bits of a secure generator,
 * too many to try, so that a fast hash is as good as a slow one, which is for passwords
 * that people choose.
 *
 * @param id the public part, which finds the key
 * @param secret the part of which only a hash is stored
 */
record ApiKeyToken(String id, String secret) {

	private static final int ID_BYTES = 8;

	private static final int SECRET_BYTES = 24;

	private static final Pattern FORM = Pattern.compile("jincheng_(?<id>[0-9a-f]{16})_(?<secret>[0-9a-f]{48})");

	private static final SecureRandom random = new SecureRandom();

	/** Generates a new, unique key. */
	static ApiKeyToken generate() {
		return new ApiKeyToken(hex(ID_BYTES), hex(SECRET_BYTES));
	}

	/** Parses a key; null if the text does not have the form of one. */
	static @Nullable ApiKeyToken parse(String text) {
		var matcher = FORM.matcher(text);
		return matcher.matches() ? new ApiKeyToken(matcher.group("id"), matcher.group("secret")) : null;
	}

	private static String hex(int length) {
		var bytes = new byte[length];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** The SHA-256 of the secret, in hexadecimal digits. */
	String secretSha256() {
		return Sha256.hex(this.secret.getBytes(StandardCharsets.US_ASCII));
	}

	/** The key in full, for its owner. */
	String text() {
		return "jincheng_" + this.id + "_" + this.secret;
	}

	/** Leaves out the secret, which must not get into a log. */
	@Override
	public String toString() {
		return "jincheng_" + this.id;
	}

}
