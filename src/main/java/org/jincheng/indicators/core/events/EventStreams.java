package org.jincheng.indicators.core.events;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.Permits;
import org.jincheng.indicators.core.revision.RevisionService;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open streams of events. One thread collects new events for all; the server writes
 * them as the clients read, so that a stream occupies no thread and a slow client delays
 * no other.
 */
@Component
@EnableScheduling
@EnableConfigurationProperties(EventProperties.class)
public class EventStreams {

	private final Permits permits;

	private final RevisionService revisions;

	private final JsonMapper json;

	private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

	EventStreams(EventProperties properties, RevisionService revisions, JsonMapper json) {
		this.permits = new Permits("streams of events", properties.maxStreams(), properties.maxStreamsByAddress(),
				Duration.ofMinutes(1));
		this.revisions = revisions;
		this.json = json;
	}

	/** Returns whether a request asks for events, by its {@code Accept}. */
	public static boolean areAskedFor(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT))
			.stream()
			.anyMatch((accept) -> accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
	}

	/**
	 * Answers a request with a stream of events, which goes on after the handler of the
	 * request has returned.
	 * @param source the events for the client
	 * @throws RefusedException a 429 or 503 if the limit of streams, by address or in
	 * all, is reached
	 */
	public void open(HttpServletRequest request, HttpServletResponse response, EventSource source) throws IOException {
		var permit = this.permits.acquire(ClientAddress.of(request));
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (HttpMethod.HEAD.name().equals(request.getMethod())) {
			permit.close();
			return;
		}
		var context = request.startAsync();
		context.setTimeout(0);
		var stream = new EventStream(context, source, this.json, (ended) -> {
			permit.close();
			this.open.remove(ended);
		});
		context.addListener(stream);
		this.open.add(stream);
		response.getOutputStream().setWriteListener(stream);
	}

	@Scheduled(fixedDelay = 200)
	void notifyClients() {
		// While the database is down, no source is asked, because it would wait for it.
		var hasNews = this.revisions.outage() == null;
		this.open.forEach((stream) -> stream.notifyClient(hasNews));
	}

	/** Ends all streams when the service stops, which would wait for them. */
	@EventListener(ContextClosedEvent.class)
	void endAll() {
		this.open.forEach(EventStream::end);
	}

}
