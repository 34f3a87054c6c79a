package org.jincheng.indicators.core.curation;

/** Selects all resources of a collection. */
public record NoFilter() {
}
