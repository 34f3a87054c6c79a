package org.jincheng.indicators.runtime.database;

/** A standby lacks migrations that the service needs; the message is one line. */
class MissingMigrationsException extends RuntimeException {

	private static final long serialVersionUID = 1;

	MissingMigrationsException(String missing) {
		super("The database is a standby without migrations that the service needs: %s. Start an instance of this version on the primary, which migrates it, and then this one."
			.formatted(missing));
	}

}
