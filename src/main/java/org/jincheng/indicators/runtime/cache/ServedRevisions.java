package org.jincheng.indicators.runtime.cache;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The newest revision that was served of each cache key and is not stored: nothing older
 * may be stored any more. In bounded memory: keys that share a place share a revision, so
 * that now and then a response is not stored that could be.
 */
final class ServedRevisions {

	private static final int PLACES = 1 << 14;

	private final AtomicLongArray newest = new AtomicLongArray(PLACES);

	/** Returns a revision that is not older than those served of a key; 0 if none was. */
	long newest(CacheKey key) {
		return this.newest.get(place(key));
	}

	void add(CacheKey key, long revision) {
		this.newest.accumulateAndGet(place(key), revision, Math::max);
	}

	private static int place(CacheKey key) {
		var hash = key.hashCode();
		return (hash ^ (hash >>> 16)) & (PLACES - 1);
	}

}
