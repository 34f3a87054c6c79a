package org.jincheng.indicators.representation;

import java.time.Instant;

/**
 * An event, as a feed tells it.
 *
 * @param path where it is told in full
 * @param title what it was about
 * @param updated when it was
 * @param author whose doing it was
 * @param content more of it, as plain text
 */
public record FeedEntry(String path, String title, Instant updated, String author, String content) {
}
