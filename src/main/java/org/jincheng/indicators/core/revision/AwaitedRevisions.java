package org.jincheng.indicators.core.revision;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The revisions that requests wait for, without a thread or a connection for each. While
 * there are any, a standby is asked for them often, however many they are.
 */
class AwaitedRevisions {

	private static final Duration LOOK_EVERY = Duration.ofMillis(20);

	/** Enough to ask the database once. */
	private static final Duration SHORTEST = Duration.ofMillis(100);

	private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();

	private final Duration timeout;

	/**
	 * Awaits revisions.
	 * @param timeout how long each is waited for
	 */
	AwaitedRevisions(Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Returns whether the revision has come, once it has or that takes too long.
	 * @param waited how long it was waited for before
	 */
	CompletableFuture<Boolean> await(long number, Duration waited) {
		var arrival = new CompletableFuture<Boolean>();
		var mine = new Awaited(number, arrival);
		synchronized (this) {
			if (this.awaited.isEmpty()) {
				notifyAll();
			}
			this.awaited.add(mine);
		}
		var left = Math.max(this.timeout.minus(waited).toMillis(), SHORTEST.toMillis());
		arrival.completeOnTimeout(false, Math.min(left, this.timeout.toMillis()), TimeUnit.MILLISECONDS)
			.whenComplete((hasCome, failure) -> this.awaited.remove(mine));
		return arrival;
	}

	/** Notifies those who wait for a revision or an older one that it has come. */
	void arrived(long number) {
		for (var one : this.awaited) {
			if (one.number() <= number) {
				one.arrival().complete(true);
			}
		}
	}

	/**
	 * Waits until it is time to ask the database again.
	 * @param longest how long it waits while nobody waits for a revision
	 */
	synchronized void pause(Duration longest) throws InterruptedException {
		wait((this.awaited.isEmpty() ? longest : LOOK_EVERY).toMillis());
	}

	/**
	 * A revision that a request waits for.
	 *
	 * @param number its number
	 * @param arrival completed once it has come, or is not waited for any more
	 */
	private record Awaited(long number, CompletableFuture<Boolean> arrival) {
	}

}
