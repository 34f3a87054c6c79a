package org.jincheng.indicators.core.revision;

/**
 * A change is committed; published on the thread that made it.
 *
 * @param newest the newest revision after it
 */
public record RevisionWritten(DatasetRevision newest) {
}
