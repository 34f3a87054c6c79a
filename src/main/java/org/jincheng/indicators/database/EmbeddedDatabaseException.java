package org.jincheng.indicators.database;

/**
 * The embedded PostgreSQL cannot run; the message is one line that says where, why and
 * what to do.
 */
class EmbeddedDatabaseException extends RuntimeException {

	EmbeddedDatabaseException(String message) {
		super(message);
	}

	EmbeddedDatabaseException(String message, Throwable cause) {
		super(message, cause);
	}

}
