package org.jincheng.indicators.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jincheng.indicators.digest.Sha256;

/**
 * The sort keys of the last item of a page, with a digest of them and of the query. A
 * cursor that was altered, or that belongs to another query, is refused by its digest
 * instead of answered with a wrong page. It grants nothing, so the digest has no secret.
 */
public final class Cursor {

	private static final int SEAL_LENGTH = 12;

	/** Another one for other keys, so that no cursor is taken for one of these. */
	private static final byte VERSION = 2;

	private static final String SEPARATOR = "\u001f";

	private Cursor() {
	}

	/**
	 * Returns the cursor of the page after an item.
	 * @param keys the sort keys of the item
	 * @param query the query that the cursor is good for
	 */
	public static String of(List<String> keys, String query) {
		var payload = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
		var bytes = ByteBuffer.allocate(SEAL_LENGTH + payload.length).put(seal(payload, query)).put(payload).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Returns whether a cursor was made for the query. */
	public static boolean isSealed(String cursor, String query) {
		try {
			var bytes = Base64.getUrlDecoder().decode(cursor);
			if (bytes.length < SEAL_LENGTH) {
				return false;
			}
			return cursor.equals(of(keys(cursor), query));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Returns the keys in a cursor that is sealed. */
	public static List<String> keys(String cursor) {
		var bytes = Base64.getUrlDecoder().decode(cursor);
		var payload = new String(bytes, SEAL_LENGTH, bytes.length - SEAL_LENGTH, StandardCharsets.UTF_8);
		return List.of(payload.split(SEPARATOR, -1));
	}

	private static byte[] seal(byte[] payload, String query) {
		var digest = Sha256.start();
		digest.update(query.getBytes(StandardCharsets.UTF_8));
		digest.update(VERSION);
		return Arrays.copyOf(digest.digest(payload), SEAL_LENGTH);
	}

}
