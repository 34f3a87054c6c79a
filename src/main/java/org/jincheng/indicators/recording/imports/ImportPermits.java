package org.jincheng.indicators.recording.imports;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.problem.RefusedException;

/**
 * Limits how many files are imported at once. A slow upload yields its permit to a new
 * import, and one actor never has all permits where there are several.
 */
final class ImportPermits {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	/** How long an upload that yields may take to end. */
	private static final Duration YIELDING = Duration.ofSeconds(5);

	private final int all;

	private final int ofOneActor;

	private final Map<ImportRun, Upload> taken = new HashMap<>();

	ImportPermits(int all) {
		this.all = all;
		this.ofOneActor = Math.max(1, all - 1);
	}

	/**
	 * Takes a permit.
	 * @throws RefusedException a 429 if the actor has as many as one can have, a 503 if
	 * all are taken, and no slow upload yields one
	 */
	synchronized void take(ImportRun run, Upload upload) {
		var end = System.nanoTime() + YIELDING.toNanos();
		for (var others = inTheWayOf(run); !others.isEmpty(); others = inTheWayOf(run)) {
			var left = Duration.ofNanos(end - System.nanoTime());
			if (!left.isPositive() || others.stream().noneMatch(Upload::yieldsIfSlow)) {
				throw refused(run);
			}
			await(left);
		}
		this.taken.put(run, upload);
	}

	private RefusedException refused(ImportRun run) {
		return (uploadsOfActor(run).size() >= this.ofOneActor)
				? RefusedException.tooMany("One actor can import %d of %d files at once. Try again later."
					.formatted(this.ofOneActor, this.all), RETRY_AFTER)
				: RefusedException.busy("The service has reached the limit of concurrent imports. Try again later.",
						RETRY_AFTER);
	}

	/** The uploads of which one must end before there is a permit. */
	private Collection<Upload> inTheWayOf(ImportRun run) {
		var own = uploadsOfActor(run);
		return (own.size() >= this.ofOneActor) ? own : (this.taken.size() >= this.all) ? this.taken.values() : Set.of();
	}

	private Set<Upload> uploadsOfActor(ImportRun run) {
		return this.taken.entrySet()
			.stream()
			.filter((other) -> other.getKey().asked().actor().equals(run.asked().actor()))
			.map(Map.Entry::getValue)
			.collect(Collectors.toSet());
	}

	private void await(Duration left) {
		try {
			wait(left.toMillis() + 1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw RefusedException.busy("The service is stopping.", RETRY_AFTER);
		}
	}

	synchronized void release(ImportRun run) {
		this.taken.remove(run);
		notifyAll();
	}

}
