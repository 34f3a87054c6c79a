package org.jincheng.indicators.runtime.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts what the server answers before Spring sees it, by the meter with which Spring
 * counts the others: {@code http.server.requests}, with the same tags. The {@code uri} is
 * the pattern of the handler that made a stored response, and {@code UNKNOWN} where the
 * server refuses a request.
 */
@Component
class ServerTimers {

	private static final String UNKNOWN = "UNKNOWN";

	private final ObjectProvider<MeterRegistry> registry;

	private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

	ServerTimers(ObjectProvider<MeterRegistry> registry) {
		this.registry = registry;
	}

	/** Counts a stored response, or its 304. */
	void count(Request request, String uriPattern, int status) {
		count(new Series(request.getMethod(), uriPattern, status), request);
	}

	/** Counts a refusal. A method that is none of HTTP has no series of its own. */
	void countRefusal(Request request, int status) {
		var method = HttpMethod.CACHE.get(String.valueOf(request.getMethod()));
		count(new Series((method != null) ? method.asString() : UNKNOWN, UNKNOWN, status), request);
	}

	private void count(Series series, Request request) {
		this.timers.computeIfAbsent(series, this::register)
			.record(System.nanoTime() - request.getHeadersNanoTime(), TimeUnit.NANOSECONDS);
	}

	private Timer register(Series series) {
		return Timer.builder("http.server.requests")
			.tag("error", "none")
			.tag("exception", "none")
			.tag("method", series.method())
			.tag("outcome", Outcome.forStatus(series.status()).name())
			.tag("status", String.valueOf(series.status()))
			.tag("uri", series.uriPattern())
			.register(this.registry.getObject());
	}

	private record Series(String method, String uriPattern, int status) {
	}

}
