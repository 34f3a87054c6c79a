package org.jincheng.indicators.core.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jincheng.indicators.core.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The sort keys of the last item of a page, in a collection with a history also the
 * moment of the revision that the first page was read at, and a digest of them and of the
 * query. A cursor that was altered, or that belongs to another query, is refused by its
 * digest instead of answered with a wrong page. It grants nothing, so the digest has no
 * secret.
 */
public final class Cursor {

	private static final int SEAL_LENGTH = 12;

	/** Another one for other keys, so that no cursor is taken for one of these. */
	private static final byte VERSION = 2;

	private static final String SEPARATOR = "\u001f";

	private static final String AS_OF = "\u001e";

	private Cursor() {
	}

	/**
	 * Returns the cursor of the page after an item.
	 * @param keys the sort keys of the item
	 * @param query the query that the cursor is good for
	 */
	public static String of(List<String> keys, String query) {
		return of(keys, null, query);
	}

	/**
	 * Returns the cursor of the page after an item.
	 * @param keys the sort keys of the item
	 * @param asOf the moment that the page is read as of; null where there is no history
	 * @param query the query that the cursor is good for
	 */
	public static String of(List<String> keys, @Nullable Instant asOf, String query) {
		return sealed(String.join(SEPARATOR, keys) + ((asOf != null) ? AS_OF + asOf : ""), query);
	}

	private static String sealed(String content, String query) {
		var payload = content.getBytes(StandardCharsets.UTF_8);
		var bytes = ByteBuffer.allocate(SEAL_LENGTH + payload.length).put(seal(payload, query)).put(payload).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Returns whether a cursor was made for the query. */
	public static boolean isSealed(String cursor, String query) {
		try {
			if (Base64.getUrlDecoder().decode(cursor).length < SEAL_LENGTH) {
				return false;
			}
			asOf(cursor);
			return cursor.equals(sealed(content(cursor), query));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return false;
		}
	}

	/** Returns the keys in a cursor that is sealed. */
	public static List<String> keys(String cursor) {
		return List.of(content(cursor).split(AS_OF, 2)[0].split(SEPARATOR, -1));
	}

	/** Returns the moment in a cursor that is sealed; null if it has none. */
	public static @Nullable Instant asOf(String cursor) {
		var parts = content(cursor).split(AS_OF, 2);
		return (parts.length > 1) ? Instant.parse(parts[1]) : null;
	}

	private static String content(String cursor) {
		var bytes = Base64.getUrlDecoder().decode(cursor);
		return new String(bytes, SEAL_LENGTH, bytes.length - SEAL_LENGTH, StandardCharsets.UTF_8);
	}

	private static byte[] seal(byte[] payload, String query) {
		var digest = Sha256.start();
		digest.update(query.getBytes(StandardCharsets.UTF_8));
		digest.update(VERSION);
		return Arrays.copyOf(digest.digest(payload), SEAL_LENGTH);
	}

}
