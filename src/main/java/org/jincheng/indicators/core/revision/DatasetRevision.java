package org.jincheng.indicators.core.revision;

import java.time.Instant;

/**
 * One committed change to the data.
 *
 * @param number counts up from 1, the seeding
 * @param recordedAt when it was committed
 * @param actor who made it
 * @param action what was done
 * @param summary what it was about
 */
public record DatasetRevision(long number, Instant recordedAt, String actor, RevisionAction action, String summary) {
}
