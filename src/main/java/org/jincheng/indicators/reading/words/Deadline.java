package org.jincheng.indicators.reading.words;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jincheng.indicators.core.problem.RefusedException;

/**
 * How long a text may be read. All that a thread reads meanwhile has it, and asks it in
 * each loop that a text can lengthen.
 */
public final class Deadline {

	private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	/** A machine that is so busy is given no more time. */
	private static final Duration MAX_WAIT = Duration.ofSeconds(30);

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final long start = System.nanoTime();

	private final long worked = THREADS.getCurrentThreadCpuTime();

	private final Duration timeout;

	private final BooleanSupplier isStopping;

	private Deadline(Duration timeout, BooleanSupplier isStopping) {
		this.timeout = timeout;
		this.isStopping = isStopping;
	}

	/**
	 * Reads something that is refused with a 503 when the time is over.
	 * @param timeout how long the processor may work for it
	 * @param isStopping whether nobody waits for it any more
	 */
	public static <T> T within(Duration timeout, BooleanSupplier isStopping, Supplier<T> reading) {
		return ScopedValue.where(CURRENT, new Deadline(timeout, isStopping)).call(reading::get);
	}

	/** Whether it worked too long, which it cannot have if less time went by. */
	private boolean isOver() {
		var waited = System.nanoTime() - this.start;
		return waited > Math.max(MAX_WAIT.toNanos(), this.timeout.toNanos()) || waited > this.timeout.toNanos()
				&& THREADS.getCurrentThreadCpuTime() - this.worked > this.timeout.toNanos();
	}

	/**
	 * Looks whether there is time left, as there always is where no deadline was set.
	 * @throws RefusedException a 503 if there is none
	 */
	public static void check() {
		if (!CURRENT.isBound()) {
			return;
		}
		var deadline = CURRENT.get();
		if (deadline.isOver()) {
			throw RefusedException.busy("Reading the text takes too long. Send it in parts, or try again.",
					RETRY_AFTER);
		}
		if (deadline.isStopping.getAsBoolean()) {
			throw RefusedException.busy("The service is stopping.", RETRY_AFTER);
		}
	}

}
