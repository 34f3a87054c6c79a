package org.jincheng.indicators.changes;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells clients of revisions as they are made. Each has a virtual thread, so that a slow
 * one keeps nobody waiting.
 */
@Component
class ChangeStreams {

	private static final Log log = LogFactory.getLog(ChangeStreams.class);

	private static final int MOST = 1000;

	/** How long a revision that is committed may wait to be told. */
	private static final Duration LOOK_EVERY = Duration.ofMillis(200);

	/** After so many looks without news, the connection is shown to be alive. */
	private static final int LOOKS_OF_SILENCE = 75;

	private static final int BATCH = 100;

	private final ChangeService changes;

	private final RevisionService revisions;

	private final Semaphore free = new Semaphore(MOST);

	private volatile boolean closing;

	ChangeStreams(ChangeService changes, RevisionService revisions) {
		this.changes = changes;
		this.revisions = revisions;
	}

	/**
	 * Starts to tell of the revisions after one.
	 * @param after the number of that revision, for a client that has seen no event; the
	 * newest one if it is null
	 * @param lastEventId the id of the last event that the client has seen; null if it
	 * has seen none
	 */
	SseEmitter follow(@Nullable Integer after, @Nullable String lastEventId) {
		var start = start(after, lastEventId);
		if (!this.free.tryAcquire()) {
			throw RefusedException.busy("More than %d clients follow the changes already.".formatted(MOST),
					Duration.ofMinutes(1));
		}
		var emitter = new SseEmitter(0L);
		Thread.ofVirtual().name("changes").start(() -> {
			try {
				tell(emitter, start);
			}
			finally {
				this.free.release();
			}
		});
		return emitter;
	}

	private long start(@Nullable Integer after, @Nullable String lastEventId) {
		if (lastEventId == null || lastEventId.isEmpty()) {
			return (after != null) ? after : this.revisions.inSnapshot().number();
		}
		if (!lastEventId.matches("[0-9]{1,18}")) {
			throw new InvalidParametersException(
					ParameterError.of("Last-Event-ID", lastEventId, "Not the number of a revision."));
		}
		return Long.parseLong(lastEventId);
	}

	private void tell(SseEmitter emitter, long start) {
		try {
			emitter.send(SseEmitter.event().comment("revisions after " + start));
			var last = start;
			var silence = 0;
			while (!this.closing) {
				var newest = this.revisions.newestSeen();
				if (newest != null && newest.number() > last) {
					last = send(emitter, last);
					silence = 0;
					continue;
				}
				Thread.sleep(LOOK_EVERY);
				if (++silence == LOOKS_OF_SILENCE) {
					emitter.send(SseEmitter.event().comment("nothing new"));
					silence = 0;
				}
			}
			emitter.complete();
		}
		catch (IOException | IllegalStateException ex) {
			// The client is gone.
			log.debug("A client does not follow the changes any more", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			emitter.complete();
		}
		catch (DataAccessException | TransactionException ex) {
			// The client comes back with the id of the last event that it has seen.
			log.debug("Changes cannot be read", ex);
			emitter.complete();
		}
	}

	/** Sends what follows a revision, and returns the number of the last one sent. */
	private long send(SseEmitter emitter, long after) throws IOException {
		var last = after;
		for (var revision : this.changes.after(after, BATCH)) {
			emitter.send(SseEmitter.event()
				.id(String.valueOf(revision.revision()))
				.name("revision")
				.data(revision, MediaType.APPLICATION_JSON));
			last = revision.revision();
		}
		return last;
	}

	/** Lets the service stop without waiting for those who follow. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
	}

}
