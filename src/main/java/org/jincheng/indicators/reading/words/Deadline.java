package org.jincheng.indicators.reading.words;

import java.time.Duration;

import org.jincheng.indicators.core.problem.RefusedException;

/** Until when a text may be read. */
public final class Deadline {

	/** Of what is short, or read by nobody who waits. */
	public static final Deadline NONE = new Deadline(Duration.ofDays(36_500));

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private final long end;

	/**
	 * Begins now.
	 * @param longest how long reading may take
	 */
	public Deadline(Duration longest) {
		this.end = System.nanoTime() + longest.toNanos();
	}

	/**
	 * Looks whether there is time left.
	 * @throws RefusedException a 503 if there is none
	 */
	public void check() {
		if (System.nanoTime() - this.end > 0) {
			throw RefusedException.busy("Reading the text takes too long. Send it in parts, or try again.",
					RETRY_AFTER);
		}
	}

}
