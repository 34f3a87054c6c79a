package org.jincheng.indicators.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Timer;
import org.jincheng.indicators.cache.CacheKey;
import org.jincheng.indicators.cache.CacheProperties;
import org.jincheng.indicators.revision.HistoryLost;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers which stored response answered a request, by the bytes of the request, in
 * bounded memory.
 */
@Component
class RequestMatches {

	/** The part of the memory of the cache that is taken beside it. */
	private static final int SHARE = 8;

	private static final ByteBuffer START = ascii("GET ");

	private static final ByteBuffer END = ascii("\r\n\r\n");

	private final Cache<ByteBuffer, Match> matches;

	RequestMatches(CacheProperties properties) {
		this.matches = Caffeine.newBuilder()
			.maximumWeight(properties.size().toBytes() / SHARE)
			.weigher((ByteBuffer request, Match match) -> 200 + request.remaining())
			.executor(Runnable::run)
			.build();
	}

	@Nullable Match find(ByteBuffer request) {
		return this.matches.getIfPresent(request);
	}

	/**
	 * Remembers what answered a request, if its bytes begin with {@code GET} and end with
	 * an empty line.
	 * @param request the bytes, in a buffer that is not changed any more
	 */
	void put(ByteBuffer request, Match match) {
		var length = request.remaining();
		if (length > START.remaining() + END.remaining() && request.slice(0, START.remaining()).equals(START)
				&& request.slice(length - END.remaining(), END.remaining()).equals(END)) {
			this.matches.put(request, match);
		}
	}

	@EventListener(HistoryLost.class)
	void clear() {
		this.matches.invalidateAll();
	}

	private static ByteBuffer ascii(String text) {
		return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
	}

	/**
	 * What answered a request, and does again while it is stored and fresh.
	 *
	 * @param key the cache key
	 * @param tag the entity tag of the stored response
	 * @param isNotModified whether the response was a 304 that stands for it
	 * @param timer counts such responses
	 */
	record Match(CacheKey key, String tag, boolean isNotModified, Timer timer) {
	}

}
