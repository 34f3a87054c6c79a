package org.jincheng.indicators.revision;

/** The database did not answer, so whoever waits for it waits in vain. */
public record DatabaseLost() {
}
