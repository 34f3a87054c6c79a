package org.jincheng.indicators.recording.imports;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jincheng.indicators.core.events.Event;
import org.jincheng.indicators.core.events.EventSource;
import org.jspecify.annotations.Nullable;

/** Sends a client the progress of an import, until it has ended. */
class ImportEvents implements EventSource {

	/** As often as progress is noted. */
	private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

	private final Imports imports;

	private final UUID id;

	private @Nullable ImportReport told;

	private long lookedAt;

	ImportEvents(Imports imports, UUID id) {
		this.imports = imports;
		this.id = id;
	}

	@Override
	public List<Event> next() {
		if (this.told != null && System.nanoTime() - this.lookedAt < LOOK_EVERY.toNanos()) {
			return List.of();
		}
		this.lookedAt = System.nanoTime();
		var report = this.imports.find(this.id).orElseThrow();
		if (report.equals(this.told)) {
			return List.of();
		}
		this.told = report;
		return List.of(new Event(null, "import", report));
	}

	@Override
	public boolean hasEnded() {
		return this.told != null && this.told.hasEnded();
	}

}
