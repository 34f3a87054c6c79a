package org.jincheng.indicators.revision;

/**
 * The database lacks revisions that were served, and its own history is taken over: what
 * was read of the other one must be dropped.
 */
public record HistoryLost() {
}
