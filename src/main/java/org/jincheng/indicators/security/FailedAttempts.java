package org.jincheng.indicators.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The wrong keys and tokens that each client sent lately; those of too many have to wait.
 */
class FailedAttempts {

	/** Enough for an attack, at some 200 bytes each. */
	private static final int MOST_CLIENTS = 50_000;

	private final Cache<String, Failures> byClient;

	private final SecurityProperties properties;

	private final Clock clock;

	FailedAttempts(SecurityProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		this.byClient = Caffeine.newBuilder()
			.maximumSize(MOST_CLIENTS)
			.expireAfterWrite(properties.failedAttemptsWindow())
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/** Counts a failure. */
	void count(String client) {
		var now = this.clock.instant();
		this.byClient.asMap()
			.compute(client, (key, before) -> (before == null || !now.isBefore(end(before))) ? new Failures(now, 1)
					: new Failures(before.since(), before.number() + 1));
	}

	/** How long a client has to wait; null if it need not. */
	@Nullable Duration wait(String client) {
		var failures = this.byClient.getIfPresent(client);
		if (failures == null || failures.number() < this.properties.failedAttempts()) {
			return null;
		}
		var left = Duration.between(this.clock.instant(), end(failures));
		return left.isPositive() ? left : null;
	}

	private Instant end(Failures failures) {
		return failures.since().plus(this.properties.failedAttemptsWindow());
	}

	/**
	 * Failures of one client.
	 *
	 * @param since when the first one was
	 * @param number how many there were since
	 */
	private record Failures(Instant since, int number) {
	}

}
