package org.jincheng.indicators.imports;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.problem.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells listeners how imports go on. One look at the database serves all of them; one
 * that reads slowly misses what was told meanwhile, and keeps no other waiting.
 */
@Component
class ImportEvents {

	private static final Log log = LogFactory.getLog(ImportEvents.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	/** After how many looks without news a listener is told that there are none. */
	private static final int LOOKS_WITHOUT_NEWS = 10;

	private final Imports imports;

	private final Semaphore seats;

	private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

	ImportEvents(Imports imports, ImportProperties properties) {
		this.imports = imports;
		this.seats = new Semaphore(properties.mostListeners());
	}

	/**
	 * The reports of an import until it has ended.
	 * @param first the report to begin with
	 * @throws RefusedException a 503 if there are as many listeners as there can be
	 */
	SseEmitter of(ImportReport first) {
		if (!this.seats.tryAcquire()) {
			throw RefusedException.busy("As many clients as can be told at once are listening; ask for the report.",
					RETRY_AFTER);
		}
		var listener = new Listener(first.id());
		listener.tell(first);
		this.listeners.add(listener);
		Thread.ofVirtual().name("import-events-" + first.id()).start(listener);
		return listener.emitter;
	}

	@Scheduled(fixedDelay = 1000)
	void look() {
		if (this.listeners.isEmpty()) {
			return;
		}
		try {
			var ids = this.listeners.stream().map((listener) -> listener.id).collect(Collectors.toSet());
			Map<UUID, ImportReport> reports = this.imports.find(ids)
				.stream()
				.collect(Collectors.toMap(ImportReport::id, Function.identity()));
			this.listeners.forEach((listener) -> {
				var report = reports.get(listener.id);
				if (report != null) {
					listener.tell(report);
				}
			});
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("Nothing told of imports, the database is away", ex);
		}
	}

	/** Lets the service stop without waiting for imports that others make. */
	@EventListener(ContextClosedEvent.class)
	void endAll() {
		this.listeners.forEach((listener) -> listener.emitter.complete());
	}

	/** A client that is told of an import, by a thread of its own. */
	private final class Listener implements Runnable {

		private final UUID id;

		/** It ends when the import does, or when the client does not read any more. */
		private final SseEmitter emitter = new SseEmitter(0L);

		/** The newest report that the client was not told yet. */
		private final BlockingQueue<ImportReport> news = new ArrayBlockingQueue<>(1);

		private volatile @Nullable Thread thread;

		Listener(UUID id) {
			this.id = id;
			this.emitter.onCompletion(this::leave);
		}

		private synchronized void tell(ImportReport report) {
			this.news.clear();
			this.news.add(report);
		}

		private void leave() {
			var thread = this.thread;
			if (thread != null) {
				thread.interrupt();
			}
		}

		@Override
		public void run() {
			this.thread = Thread.currentThread();
			try {
				tellAll();
				this.emitter.complete();
			}
			catch (IOException | IllegalStateException | InterruptedException ex) {
				log.debug("A listener has left", ex);
				this.emitter.complete();
			}
			finally {
				ImportEvents.this.listeners.remove(this);
				ImportEvents.this.seats.release();
			}
		}

		private void tellAll() throws IOException, InterruptedException {
			@Nullable ImportReport told = null;
			var without = 0;
			while (told == null || !told.hasEnded()) {
				var report = this.news.take();
				if (!report.equals(told)) {
					this.emitter.send(SseEmitter.event().name("import").data(report, MediaType.APPLICATION_JSON));
					told = report;
					without = 0;
				}
				else if (++without == LOOKS_WITHOUT_NEWS) {
					this.emitter.send(SseEmitter.event().comment("no news"));
					without = 0;
				}
			}
		}

	}

}
