package org.jincheng.indicators.runtime.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * Counts the wrong keys and tokens that each client sent lately. A client that sent too
 * many has to wait before the next wrong one. A right one is never refused: others may
 * share the address, and nobody guesses 192 bits or a signature.
 */
class FailedAttempts {

	/** Enough for an attack, at some 200 bytes each. */
	private static final int MAX_CLIENTS = 50_000;

	private final Cache<ClientAddress, Failures> byClient;

	private final SecurityProperties properties;

	private final Clock clock;

	FailedAttempts(SecurityProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		this.byClient = Caffeine.newBuilder()
			.maximumSize(MAX_CLIENTS)
			.expireAfterWrite(properties.failedAttemptsWindow())
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/**
	 * Counts a failure.
	 * @return how long the client has to wait; null if it had not failed too often before
	 */
	@Nullable Duration count(ClientAddress client) {
		var now = this.clock.instant();
		var failures = this.byClient.asMap()
			.compute(client, (key, before) -> (before == null || !now.isBefore(end(before))) ? new Failures(now, 1)
					: new Failures(before.since(), before.number() + 1));
		return (failures.number() > this.properties.failedAttempts()) ? Duration.between(now, end(failures)) : null;
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
