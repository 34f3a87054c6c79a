package org.jincheng.indicators.catalogue.source;

/**
 * What sources are to each other, who published them, or when, may have changed. It is
 * told in the transaction that changes it.
 */
public record EditionsChanged() {
}
