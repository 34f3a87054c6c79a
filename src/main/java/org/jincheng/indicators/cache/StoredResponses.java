package org.jincheng.indicators.cache;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.jincheng.indicators.revision.HistoryLost;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The answers that are kept, in bounded room: the newest of each, whatever the order in
 * which requests for it were sent, and those that are being made. Those of an older
 * revision stay for an outage, until a newer one is given for the same request.
 */
@Component
@EnableConfigurationProperties(CacheProperties.class)
public class StoredResponses implements MeterBinder {

	/**
	 * The part of the room that is for knowing requests: by what they say, and by their
	 * bytes.
	 */
	private static final int SHARE_OF_REQUESTS = 8;

	private final Cache<CacheKey, StoredResponse> kept;

	private final Cache<RequestKey, CacheKey> understood;

	private final Cache<ByteBuffer, CacheHit> given;

	private final ConcurrentMap<CacheKey, CompletableFuture<@Nullable StoredResponse>> underWay = new ConcurrentHashMap<>();

	StoredResponses(CacheProperties properties) {
		var size = properties.size().toBytes();
		// To make room takes less than to wake a thread that does.
		this.kept = Caffeine.newBuilder()
			.maximumWeight(size)
			.weigher((CacheKey key, StoredResponse answer) -> answer.size())
			.recordStats()
			.executor(Runnable::run)
			.build();
		this.understood = Caffeine.newBuilder()
			.maximumWeight(size / SHARE_OF_REQUESTS)
			.weigher((RequestKey sent, CacheKey key) -> sent.size())
			.executor(Runnable::run)
			.build();
		this.given = Caffeine.newBuilder()
			.maximumWeight(size / SHARE_OF_REQUESTS)
			.weigher((ByteBuffer sent, CacheHit answer) -> 200 + sent.remaining())
			.executor(Runnable::run)
			.build();
	}

	/** What is known to be asked for by a request; null if it is new. */
	public @Nullable CacheKey understood(RequestKey sent) {
		return this.understood.getIfPresent(sent);
	}

	/**
	 * What a request was answered with.
	 * @param sent its bytes
	 * @return null if it is new
	 */
	public @Nullable CacheHit given(ByteBuffer sent) {
		return this.given.getIfPresent(sent);
	}

	/**
	 * Notes what a request is answered with.
	 * @param sent its bytes, in a buffer that nothing changes any more
	 */
	public void note(ByteBuffer sent, CacheHit answer) {
		this.given.put(sent, answer);
	}

	/**
	 * The answer that is kept.
	 * @param revision the number of the revision that it has to be of at least
	 */
	public @Nullable StoredResponse find(CacheKey key, long revision) {
		var answer = this.kept.getIfPresent(key);
		return (answer != null && answer.revision().number() >= revision) ? answer : null;
	}

	/** The answer that is kept, of whatever revision. */
	@Nullable StoredResponse newest(CacheKey key) {
		return this.kept.getIfPresent(key);
	}

	void keep(RequestKey sent, CacheKey key, StoredResponse answer) {
		this.understood.put(sent, key);
		this.kept.asMap()
			.merge(key, answer, (before, now) -> (before.revision().number() > now.revision().number()) ? before : now);
	}

	/** Notes that a request asks for an answer that is kept. */
	void understand(RequestKey sent, CacheKey key) {
		this.understood.put(sent, key);
	}

	/**
	 * Begins to make an answer, if nobody does.
	 * @param mine completed by whoever begins, with the answer or, if it is one that
	 * cannot be kept, with null
	 * @return what somebody else has begun; null if it is up to the caller
	 */
	@Nullable CompletableFuture<@Nullable StoredResponse> begin(CacheKey key, CompletableFuture<@Nullable StoredResponse> mine) {
		return this.underWay.putIfAbsent(key, mine);
	}

	/** Tells those who wait for an answer. */
	void end(CacheKey key, CompletableFuture<@Nullable StoredResponse> mine, @Nullable StoredResponse answer) {
		this.underWay.remove(key, mine);
		mine.complete(answer);
	}

	/** Forgets an answer that is kept. */
	void forget(CacheKey key, StoredResponse answer) {
		this.kept.asMap().remove(key, answer);
	}

	/** Forgets an answer that is kept and older than one that was given, but not kept. */
	void forgetOlder(CacheKey key, long revision) {
		this.kept.asMap()
			.computeIfPresent(key, (same, answer) -> (answer.revision().number() < revision) ? null : answer);
	}

	/**
	 * Forgets all that is kept or being made, and which requests it was given to.
	 */
	@EventListener(HistoryLost.class)
	void clear() {
		this.underWay.clear();
		this.kept.invalidateAll();
		this.given.invalidateAll();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		CaffeineCacheMetrics.monitor(registry, this.kept, "answers");
	}

}
