package org.jincheng.indicators.core.request;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jincheng.indicators.core.problem.RefusedException;

/**
 * Permits for a resource that clients share, with a limit in all and a limit for each
 * client address, so that no client can take them all.
 */
public final class Permits {

	private final String things;

	private final int most;

	private final int maxByAddress;

	private final Duration retryAfter;

	private final Map<ClientAddress, Integer> taken = new HashMap<>();

	/** Who waits for a permit, in the order in which they came. */
	private final Deque<Waiter> waiters = new ArrayDeque<>();

	private int free;

	/**
	 * Creates permits of which none is taken.
	 * @param things what they are for, as in "readings"
	 * @param most how many there are
	 * @param maxByAddress how many of them one client address can have
	 * @param retryAfter when a client that is refused may ask again
	 */
	public Permits(String things, int most, int maxByAddress, Duration retryAfter) {
		this.things = things;
		this.most = most;
		this.maxByAddress = maxByAddress;
		this.retryAfter = retryAfter;
		this.free = most;
	}

	/**
	 * Takes a permit for a client.
	 * @throws RefusedException a 429 if the client has as many as one can have, a 503 if
	 * all are taken
	 */
	public Permit acquire(ClientAddress address) {
		return acquire(address, Duration.ZERO, 0);
	}

	/**
	 * Takes a permit for a client, and waits for its turn.
	 * @param timeout how long it waits
	 * @param maxWaiting how many can wait; others are refused at once
	 * @throws RefusedException a 429 if the client has as many as one can have, a 503 if
	 * all are taken
	 */
	public synchronized Permit acquire(ClientAddress address, Duration timeout, int maxWaiting) {
		var end = System.nanoTime() + timeout.toNanos();
		var waiter = new Waiter(address, new Object());
		this.waiters.add(waiter);
		try {
			while (!isNext(waiter)) {
				var left = end - System.nanoTime();
				if (left <= 0 || this.waiters.size() > maxWaiting) {
					throw refusal(address);
				}
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
			return take(address);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw refusal(address);
		}
		finally {
			this.waiters.remove(waiter);
			notifyAll();
		}
	}

	/** Returns whether a client is the first of those that there is a permit for. */
	private boolean isNext(Waiter waiter) {
		return this.waiters.stream()
			.filter((each) -> this.free > 0 && taken(each.address()) < this.maxByAddress)
			.findFirst()
			.filter(waiter::equals)
			.isPresent();
	}

	private int taken(ClientAddress address) {
		return this.taken.getOrDefault(address, 0);
	}

	private Permit take(ClientAddress address) {
		this.free--;
		this.taken.merge(address, 1, Integer::sum);
		var isOpen = new AtomicBoolean(true);
		return () -> {
			if (isOpen.compareAndSet(true, false)) {
				release(address);
			}
		};
	}

	private RefusedException refusal(ClientAddress address) {
		return (taken(address) >= this.maxByAddress)
				? RefusedException.tooMany("Your address has reached the limit of %2$d %1$s at once. Try again later."
					.formatted(this.things, this.maxByAddress), this.retryAfter)
				: RefusedException.busy("The service has reached the limit of %2$d %1$s at once. Try again later."
					.formatted(this.things, this.most), this.retryAfter);
	}

	private synchronized void release(ClientAddress address) {
		this.free++;
		this.taken.computeIfPresent(address, (key, count) -> (count > 1) ? count - 1 : null);
		notifyAll();
	}

	/** A permit that was taken. */
	public interface Permit extends AutoCloseable {

		/** Returns the permit. A second call has no effect. */
		@Override
		void close();

	}

	/** A request that waits; another one of the same client is not equal to it. */
	private record Waiter(ClientAddress address, Object itself) {
	}

}
