package org.jincheng.indicators.core.representation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as an entry of a feed.
 *
 * @param path the path of the event itself
 * @param title what the event was about
 * @param updated when the event happened
 * @param author who caused it
 * @param content more of it, as plain text
 */
public record FeedEntry(String path, String title, Instant updated, String author, String content) {

	/** An id that stays the same wherever the service is. */
	public String id() {
		return id(this.path + " at " + MomentText.of(this.updated));
	}

	static String id(String name) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
