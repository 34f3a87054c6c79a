package org.jincheng.indicators.runtime.database;

/** A standby lacks migrations that the service needs; the message is one line. */
class MissingMigrationsException extends RuntimeException {

	private static final long serialVersionUID = 1;

	MissingMigrationsException(String missing) {
		super("""
				The database is a standby that lacks migrations: %s. First start an instance of this version on the \
				primary, which runs them, and then this one.""".formatted(missing));
	}

}
