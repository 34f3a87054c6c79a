package org.jincheng.indicators.request;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Permits for a resource that clients share, with a limit in all and a limit for each
 * client address, so that no client can take them all.
 */
public final class Permits {

	private final int most;

	private final int mostByAddress;

	private final Map<ClientAddress, Integer> taken = new HashMap<>();

	private int free;

	/**
	 * Creates permits of which none is taken.
	 * @param most how many there are
	 * @param mostByAddress how many of them one client address can have
	 */
	public Permits(int most, int mostByAddress) {
		this.most = most;
		this.mostByAddress = mostByAddress;
		this.free = most;
	}

	/** Returns how many permits there are. */
	public int most() {
		return this.most;
	}

	/**
	 * Takes a permit for a request.
	 * @return the permit; null if none is free for its client
	 */
	public @Nullable Permit tryAcquire(HttpServletRequest request) {
		return tryAcquire(ClientAddress.of(request));
	}

	/**
	 * Takes a permit for a client.
	 * @return the permit; null if none is free for it
	 */
	public synchronized @Nullable Permit tryAcquire(ClientAddress address) {
		if (this.free == 0 || this.taken.getOrDefault(address, 0) >= this.mostByAddress) {
			return null;
		}
		this.free--;
		this.taken.merge(address, 1, Integer::sum);
		var isOpen = new AtomicBoolean(true);
		return () -> {
			if (isOpen.compareAndSet(true, false)) {
				release(address);
			}
		};
	}

	private synchronized void release(ClientAddress address) {
		this.free++;
		this.taken.computeIfPresent(address, (key, count) -> (count > 1) ? count - 1 : null);
	}

	/** A permit that was taken. */
	public interface Permit extends AutoCloseable {

		/** Returns the permit. A second call has no effect. */
		@Override
		void close();

	}

}
