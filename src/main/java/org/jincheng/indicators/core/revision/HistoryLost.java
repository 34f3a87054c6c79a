package org.jincheng.indicators.core.revision;

/**
 * The database lacks revisions that were served, and what it has instead is served from
 * now on: everything read from the lost ones must be dropped.
 */
public record HistoryLost() {
}
