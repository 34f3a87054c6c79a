package org.jincheng.indicators.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Reports a start that failed for the embedded PostgreSQL with its one line instead of a
 * stack trace.
 */
class EmbeddedDatabaseExceptionReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	@Override
	public boolean reportException(Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof EmbeddedDatabaseException) {
				log.error(cause.getMessage());
				log.debug("Caused by", cause);
				return true;
			}
		}
		return false;
	}

}
