package org.jincheng.indicators.runtime.database;

import java.util.List;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jincheng.indicators.core.problem.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Reports a start that failed because of the embedded PostgreSQL, a standby without the
 * schema of the service or a full disk, with one line instead of a stack trace.
 */
class StartFailureReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	@Override
	public boolean reportException(Throwable failure) {
		for (var told : List.of(EmbeddedDatabaseException.class, MissingMigrationsException.class)) {
			var cause = ExceptionUtils.throwableOfType(failure, told);
			if (cause != null) {
				log.error(cause.getMessage());
				log.debug("Caused by", cause);
				return true;
			}
		}
		if (FullDisk.isBehind(failure)) {
			log.error("The service did not start, because a disk is full: {}", FullDisk.words(failure));
			log.debug("Caused by", failure);
			return true;
		}
		return false;
	}

}
