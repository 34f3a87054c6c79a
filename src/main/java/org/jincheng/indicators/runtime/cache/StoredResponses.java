package org.jincheng.indicators.runtime.cache;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.revision.HistoryLost;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The stored responses, in bounded memory, and those that are being made. Of each cache
 * key the one of the newest revision is stored, in whatever order they were made. One of
 * an older revision is stale, and stays for an outage until a newer one is stored or was
 * served otherwise.
 */
@Component
@EnableConfigurationProperties(CacheProperties.class)
public class StoredResponses implements MeterBinder {

	/** The part of the memory that is for the keys of requests. */
	private static final int SHARE_OF_REQUEST_KEYS = 8;

	private final Cache<CacheKey, StoredResponse> responses;

	private final Cache<RequestKey, CacheKey> keys;

	private final Map<CacheKey, CompletableFuture<@Nullable StoredResponse>> inProgress = new ConcurrentHashMap<>();

	/** Stands for the history that the database has, until that is lost. */
	private volatile Object history = new Object();

	StoredResponses(CacheProperties properties) {
		var size = properties.size().toBytes();
		// Evicting takes less than waking a thread that does.
		this.responses = Caffeine.newBuilder()
			.maximumWeight(size)
			.weigher((CacheKey key, StoredResponse response) -> response.size())
			.recordStats()
			.executor(Runnable::run)
			.build();
		this.keys = Caffeine.newBuilder()
			.maximumWeight(size / SHARE_OF_REQUEST_KEYS)
			.weigher((RequestKey requestKey, CacheKey key) -> requestKey.size())
			.executor(Runnable::run)
			.build();
	}

	/** Returns the cache key of a request; null if no such request was answered yet. */
	public @Nullable CacheKey key(RequestKey requestKey) {
		return this.keys.getIfPresent(requestKey);
	}

	/** Notes the cache key of a request. */
	void putKey(HttpServletRequest request, CacheKey key) {
		this.keys.put(Objects.requireNonNull(RequestKey.of(request)), key);
	}

	/**
	 * Returns the stored response if it is fresh.
	 * @param revision the number of the revision that it has to be of at least
	 */
	public @Nullable StoredResponse fresh(CacheKey key, long revision) {
		var response = this.responses.getIfPresent(key);
		return (response != null && response.revision().number() >= revision) ? response : null;
	}

	/** Returns the stored response, fresh or stale. */
	@Nullable StoredResponse freshOrStale(CacheKey key) {
		return this.responses.getIfPresent(key);
	}

	/** The history that a response is of which begins to be made. */
	Object history() {
		return this.history;
	}

	/**
	 * Stores a response, unless one of a newer revision is stored, or the history that it
	 * is of is lost.
	 * @param of the history when the response was begun
	 */
	void store(CacheKey key, StoredResponse response, Object of) {
		this.responses.asMap()
			.merge(key, response,
					(before, made) -> (before.revision().number() > made.revision().number()) ? before : made);
		if (of != this.history) {
			this.responses.asMap().remove(key, response);
		}
	}

	/** Removes the stored response of a key if a newer revision of it was served. */
	void markServed(CacheKey key, long revision) {
		this.responses.asMap()
			.computeIfPresent(key, (_, stored) -> (stored.revision().number() >= revision) ? stored : null);
	}

	/**
	 * Begins to make a response, if nobody does.
	 * @param mine completed by whoever begins, with the response or, if it cannot be
	 * stored, with null
	 * @return what is in progress: {@code mine}, if it is up to the caller
	 */
	CompletableFuture<@Nullable StoredResponse> begin(CacheKey key, CompletableFuture<@Nullable StoredResponse> mine) {
		var others = this.inProgress.putIfAbsent(key, mine);
		return (others != null) ? others : mine;
	}

	/** Completes what was begun, for those who wait for it. */
	void end(CacheKey key, CompletableFuture<@Nullable StoredResponse> mine, @Nullable StoredResponse response) {
		this.inProgress.remove(key, mine);
		mine.complete(response);
	}

	/** Removes all stored responses, and has nobody join those in progress any more. */
	@EventListener(HistoryLost.class)
	void clear() {
		this.history = new Object();
		this.inProgress.clear();
		this.responses.invalidateAll();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		CaffeineCacheMetrics.monitor(registry, this.responses, "stored-responses");
	}

}
