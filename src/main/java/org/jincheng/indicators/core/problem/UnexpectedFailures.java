package org.jincheng.indicators.core.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Component;

/**
 * Logs failures that nobody expects. Those of one kind at one place have one line with
 * one stack in a minute, and the next line says how many there were, so that nobody can
 * fill the log.
 */
@Component
public class UnexpectedFailures {

	private static final Log log = LogFactory.getLog(UnexpectedFailures.class);

	private static final Duration ONE_LINE_IN = Duration.ofMinutes(1);

	private final InstantSource clock;

	private final Map<List<Object>, Logged> newest = new ConcurrentHashMap<>();

	UnexpectedFailures(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Logs a failure, unless one like it was logged just before.
	 * @return the id of the line of the log that has its stack
	 */
	public String log(String event, Throwable failure) {
		var cause = Objects.requireNonNullElse(ExceptionUtils.getRootCause(failure), failure);
		var stack = cause.getStackTrace();
		var place = List.<Object>of(cause.getClass(), (stack.length > 0) ? stack[0] : "");
		return this.newest.compute(place, (same, before) -> {
			var now = this.clock.instant();
			if (before != null && now.isBefore(before.at().plus(ONE_LINE_IN))) {
				return new Logged(before.id(), before.at(), before.more() + 1);
			}
			var id = UUID.randomUUID().toString().substring(0, 8);
			log.error(event + " [" + id + "]"
					+ ((before != null) ? ", after %d more like [%s]".formatted(before.more(), before.id()) : ""),
					failure);
			return new Logged(id, now, 0);
		}).id();
	}

	/**
	 * The newest line of failures of one kind at one place, and how many came after it.
	 */
	private record Logged(String id, Instant at, long more) {
	}

}
