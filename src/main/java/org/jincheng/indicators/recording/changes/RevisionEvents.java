package org.jincheng.indicators.recording.changes;

import java.util.List;

import org.jincheng.indicators.core.events.Event;
import org.jincheng.indicators.core.events.EventSource;
import org.jincheng.indicators.core.revision.RevisionService;

/** Sends a client each revision when it is made, in order. */
class RevisionEvents implements EventSource {

	private static final int BATCH = 100;

	private final ChangeService changes;

	private final RevisionService revisions;

	private long last;

	private long newestSeen;

	/**
	 * Creates a source of the revisions after one.
	 * @param last the number of that revision
	 */
	RevisionEvents(ChangeService changes, RevisionService revisions, long last) {
		this.changes = changes;
		this.revisions = revisions;
		this.last = last;
	}

	@Override
	public List<Event> next() {
		var newest = this.revisions.newestSeen();
		if (newest == null) {
			return List.of();
		}
		if (newest.number() < this.newestSeen) {
			// The database has lost revisions that were sent: those it has instead are
			// new.
			this.last = Math.min(this.last, newest.number());
		}
		this.newestSeen = newest.number();
		if (newest.number() <= this.last) {
			return List.of();
		}
		var found = this.changes.after(this.last, BATCH);
		if (!found.isEmpty()) {
			this.last = found.getLast().revision();
		}
		return found.stream()
			.map((revision) -> new Event(String.valueOf(revision.revision()), "revision", revision))
			.toList();
	}

}
