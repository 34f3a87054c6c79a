package org.jincheng.indicators.cache;

/**
 * What a request was answered with, and would be again as long as that is kept.
 *
 * @param key what was asked for
 * @param tag the entity tag of the answer
 * @param isHeld whether the client had it, and was told so
 */
public record CacheHit(CacheKey key, String tag, boolean isHeld) {
}
