package org.jincheng.indicators.core.problem;

import java.sql.SQLException;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** The kinds of failure of the database. */
enum DatabaseFailure {

	/** The database takes no writes. */
	READ_ONLY,

	/** The connection was lost, and nobody knows what the database has done since. */
	CONNECTION_LOST,

	/** Another failure. */
	OTHER;

	/**
	 * Returns the kind of a failure by the first SQLSTATE among its causes. Without one
	 * the database has not answered.
	 */
	static DatabaseFailure of(@Nullable Throwable failure) {
		var cause = ExceptionUtils.throwableOfType(failure, SQLException.class);
		if (cause == null) {
			return OTHER;
		}
		return switch (cause.getSQLState()) {
			case null -> CONNECTION_LOST;
			case "25006" -> READ_ONLY;
			// A server that stops, crashes or is not up yet ends its connections.
			case "57P01", "57P02", "57P03" -> CONNECTION_LOST;
			case String state -> state.startsWith("08") ? CONNECTION_LOST : OTHER;
		};
	}

}
