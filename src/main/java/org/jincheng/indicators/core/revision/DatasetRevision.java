package org.jincheng.indicators.core.revision;

import java.time.Instant;

/**
 * A revision: one committed change to the data.
 *
 * @param number the number of the revision. Revisions are counted from 1, the first load
 * of the data
 * @param recordedAt the time of the commit
 * @param actor who made the change
 * @param action the kind of change
 * @param summary a sentence that describes the change
 */
public record DatasetRevision(long number, Instant recordedAt, String actor, RevisionAction action, String summary) {
}
