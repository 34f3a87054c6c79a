package org.jincheng.indicators.runtime.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts what the server answers before Spring sees it, by the meter with which Spring
 * counts the others: {@code http.server.requests}, with the same tags. The {@code uri} is
 * the pattern of the handler that made the stored response.
 */
@Component
class StoredResponseTimers {

	private final ObjectProvider<MeterRegistry> registry;

	private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

	StoredResponseTimers(ObjectProvider<MeterRegistry> registry) {
		this.registry = registry;
	}

	/** Returns the timer of a 200, or of its 304. */
	Timer timer(String method, String uriPattern, boolean isNotModified) {
		return this.timers.computeIfAbsent(new Series(method, uriPattern, isNotModified), this::register);
	}

	private Timer register(Series series) {
		return Timer.builder("http.server.requests")
			.tag("error", "none")
			.tag("exception", "none")
			.tag("method", series.method())
			.tag("outcome", series.isNotModified() ? "REDIRECTION" : "SUCCESS")
			.tag("status", series.isNotModified() ? "304" : "200")
			.tag("uri", series.uriPattern())
			.register(this.registry.getObject());
	}

	private record Series(String method, String uriPattern, boolean isNotModified) {
	}

}
