package org.jincheng.indicators.core.representation;

import java.time.Instant;

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
}
