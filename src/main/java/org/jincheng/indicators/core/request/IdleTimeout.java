package org.jincheng.indicators.core.request;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How long the connection of a request may be idle before a read from it fails. The
 * server adds it to each request, because servlets have no such thing.
 *
 * @param get tells it
 * @param set changes it
 */
public record IdleTimeout(Supplier<Duration> get, Consumer<Duration> set) {

	/** The name of the attribute of requests. */
	public static final String ATTRIBUTE = IdleTimeout.class.getName();

	/** Returns that of the connection of a request. */
	public static IdleTimeout of(HttpServletRequest request) {
		return (IdleTimeout) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), ATTRIBUTE);
	}

}
