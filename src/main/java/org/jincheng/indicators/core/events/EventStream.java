package org.jincheng.indicators.core.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The stream of events of one client. */
class EventStream implements WriteListener, AsyncListener {

	private static final Log log = LogFactory.getLog(EventStream.class);

	/** After this time without events, a comment keeps the connection alive. */
	private static final Duration SILENCE = Duration.ofSeconds(15);

	private final AsyncContext context;

	private final ServletOutputStream out;

	private final EventSource source;

	private final JsonMapper json;

	private final Consumer<EventStream> onEnd;

	/** The bytes that are not written yet. */
	private byte @Nullable [] pending = comment("the stream begins");

	/** Whether the client has not read the last events yet. */
	private boolean isBusy = true;

	private boolean isFlushed = true;

	private boolean hasEnded;

	private long toldAt = System.nanoTime();

	EventStream(AsyncContext context, EventSource source, JsonMapper json, Consumer<EventStream> onEnd)
			throws IOException {
		this.context = context;
		this.out = context.getResponse().getOutputStream();
		this.source = source;
		this.json = json;
		this.onEnd = onEnd;
	}

	/**
	 * Sends new events to the client, once it has read those before.
	 * @param hasNews whether the source can be asked for events now
	 */
	synchronized void notifyClient(boolean hasNews) {
		if (this.isBusy || this.hasEnded) {
			return;
		}
		try {
			var events = hasNews ? this.source.next() : List.<Event>of();
			this.hasEnded = this.source.hasEnded();
			if (!events.isEmpty()) {
				send(text(events));
			}
			else if (this.hasEnded) {
				this.context.complete();
			}
			else if (System.nanoTime() - this.toldAt > SILENCE.toNanos()) {
				send(comment("nothing new"));
			}
		}
		catch (IOException | RuntimeException ex) {
			// The client connects again, with the id of the last event that it has seen.
			onError(ex);
		}
	}

	/** Ends the stream, whether or not there are more events. */
	synchronized void end() {
		this.hasEnded = true;
		if (!this.isBusy) {
			this.context.complete();
		}
	}

	@Override
	public synchronized void onWritePossible() throws IOException {
		write();
	}

	private void send(byte[] bytes) throws IOException {
		this.toldAt = System.nanoTime();
		this.pending = bytes;
		this.isBusy = true;
		write();
	}

	/** Writes as much as the connection takes without blocking. */
	private void write() throws IOException {
		while (this.out.isReady()) {
			if (this.pending != null) {
				var bytes = this.pending;
				this.pending = null;
				this.isFlushed = false;
				this.out.write(bytes);
			}
			else if (!this.isFlushed) {
				this.isFlushed = true;
				this.out.flush();
			}
			else {
				this.isBusy = false;
				if (this.hasEnded) {
					this.context.complete();
				}
				return;
			}
		}
	}

	private byte[] text(List<Event> events) {
		return events.stream().map(this::text).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
	}

	private String text(Event event) {
		return ((event.id() != null) ? "id:" + event.id() + "\n" : "") + "event:" + event.name() + "\ndata:"
				+ this.json.writeValueAsString(event.data()) + "\n\n";
	}

	private static byte[] comment(String text) {
		return (":" + text + "\n\n").getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void onError(Throwable failure) {
		log.debug("A stream of events has ended", failure);
		this.onEnd.accept(this);
		try {
			this.context.complete();
		}
		catch (IllegalStateException ex) {
			log.debug("The stream of events had ended already", ex);
		}
	}

	@Override
	public void onComplete(AsyncEvent event) {
		this.onEnd.accept(this);
	}

	@Override
	public void onError(AsyncEvent event) {
		this.onEnd.accept(this);
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		// There is none.
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// It is started once.
	}

}
