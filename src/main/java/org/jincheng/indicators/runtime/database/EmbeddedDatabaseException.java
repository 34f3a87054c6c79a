package org.jincheng.indicators.runtime.database;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL cannot run; the message is one line that says where, why and
 * what to do.
 */
class EmbeddedDatabaseException extends RuntimeException {

	EmbeddedDatabaseException(String message) {
		super(message);
	}

	EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
