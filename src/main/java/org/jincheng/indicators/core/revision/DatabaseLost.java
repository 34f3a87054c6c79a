package org.jincheng.indicators.core.revision;

/** The database did not answer: waiting for it is useless. */
public record DatabaseLost() {
}
