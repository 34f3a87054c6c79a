package org.jincheng.indicators.reading.words;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jincheng.indicators.core.problem.RefusedException;

/**
 * Until when a text may be read. All that a thread reads until then has it, and asks it
 * in each loop that a text can lengthen.
 */
public final class Deadline {

	private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final long end;

	private final BooleanSupplier isStopping;

	private Deadline(Duration timeout, BooleanSupplier isStopping) {
		this.end = System.nanoTime() + timeout.toNanos();
		this.isStopping = isStopping;
	}

	/**
	 * Reads something that is refused with a 503 when the time is over.
	 * @param timeout how long that may take
	 * @param isStopping whether nobody waits for it any more
	 */
	public static <T> T within(Duration timeout, BooleanSupplier isStopping, Supplier<T> reading) {
		return ScopedValue.where(CURRENT, new Deadline(timeout, isStopping)).call(reading::get);
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
		if (System.nanoTime() - deadline.end > 0) {
			throw RefusedException.busy("Reading the text takes too long. Send it in parts, or try again.",
					RETRY_AFTER);
		}
		if (deadline.isStopping.getAsBoolean()) {
			throw RefusedException.busy("The service is stopping.", RETRY_AFTER);
		}
	}

}
