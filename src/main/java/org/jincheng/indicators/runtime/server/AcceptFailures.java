package org.jincheng.indicators.runtime.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.eclipse.jetty.server.AbstractConnector;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Logs in one line a minute that connections cannot be accepted, as when all file
 * descriptors are open. Jetty logs each try of each second, with its stack.
 */
@Component
final class AcceptFailures extends AppenderBase<ILoggingEvent> {

	private static final Log log = LogFactory.getLog(AcceptFailures.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final InstantSource clock;

	private Instant silentUntil = Instant.MIN;

	AcceptFailures(InstantSource clock) {
		this.clock = clock;
		setName(AcceptFailures.class.getName());
		if (LoggerFactory.getLogger(AbstractConnector.class) instanceof Logger jetty) {
			jetty.detachAppender(getName());
			jetty.setAdditive(false);
			jetty.addAppender(this);
			start();
		}
	}

	@Override
	protected void append(ILoggingEvent event) {
		var now = this.clock.instant();
		if (now.isAfter(this.silentUntil)) {
			this.silentUntil = now.plus(PAUSE);
			var cause = event.getThrowableProxy();
			log.warn("Connections are waiting to be accepted: "
					+ ((cause != null) ? cause.getMessage() : event.getFormattedMessage()));
		}
	}

}
