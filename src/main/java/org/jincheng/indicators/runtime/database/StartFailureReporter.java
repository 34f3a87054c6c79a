package org.jincheng.indicators.runtime.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jincheng.indicators.core.problem.FullDisk;
import org.jincheng.indicators.core.problem.RefusedStartException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/**
 * Reports a start that failed because of the embedded PostgreSQL, a full disk, a setting
 * or a standby without the schema of the service, with one line instead of a stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(StartFailureReporter.class);

	@Override
	public boolean reportException(Throwable failure) {
		var loss = ExceptionUtils.throwableOfType(failure, EmbeddedDatabaseException.class);
		if (loss != null) {
			log.error(loss.getMessage());
			log.debug("Caused by", loss);
			return true;
		}
		var reason = FullDisk.isCauseOf(failure) ? "a disk is full: " + FullDisk.words(failure) : reason(failure);
		if (reason == null) {
			return false;
		}
		log.error("The service did not start, because {}", reason);
		log.debug("Caused by", failure);
		return true;
	}

	/** Says which setting keeps the service from starting; null if none is known. */
	private static @Nullable String reason(Throwable failure) {
		var refused = ExceptionUtils.throwableOfType(failure, RefusedStartException.class);
		if (refused != null) {
			return refused.getMessage();
		}
		var port = ExceptionUtils.throwableOfType(failure, PortInUseException.class);
		if (port != null) {
			return "port %d is in use: set SERVER_PORT or MANAGEMENT_SERVER_PORT to a free one"
				.formatted(port.getPort());
		}
		var wrong = ExceptionUtils.throwableOfType(failure, BindException.class);
		if (wrong != null) {
			return wrong(wrong);
		}
		var refusal = ExceptionUtils.throwableOfType(failure, SQLException.class);
		var state = (refusal != null) ? String.valueOf(refusal.getSQLState()) : "";
		var host = ExceptionUtils.throwableOfType(failure, UnknownHostException.class);
		var isOfUser = state.startsWith("28");
		return (refusal != null && (isOfUser || state.startsWith("08") || state.equals("3D000")))
				? "the database does not accept the connection: %s (set SPRING_DATASOURCE_%s)".formatted(
						(host != null) ? "nobody knows the host " + host.getMessage() : line(refusal.getMessage()),
						isOfUser ? "USERNAME and SPRING_DATASOURCE_PASSWORD" : "URL")
				: null;
	}

	/** Says which setting cannot be read, and which values an enumeration has. */
	private static String wrong(BindException failure) {
		var property = failure.getProperty();
		var values = failure.getTarget().getType().resolve(Object.class).getEnumConstants();
		return "%s cannot be %s: %s".formatted((property != null) ? property.getName() : failure.getName(),
				(property != null) ? property.getValue() : "so",
				(values != null)
						? "set it to one of "
								+ StringUtils.arrayToDelimitedString(values, ", ").toLowerCase(Locale.ROOT)
						: line(ExceptionUtils.getRootCause(failure).getMessage()));
	}

	private static String line(@Nullable String message) {
		return String.valueOf(message).lines().findFirst().orElse("");
	}

}
