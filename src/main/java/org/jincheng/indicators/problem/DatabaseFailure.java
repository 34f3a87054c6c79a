package org.jincheng.indicators.problem;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** What a failure says of the database, and not of the request. */
enum DatabaseFailure {

	/** It takes no writes. */
	READ_ONLY,

	/** Nobody knows what it has done since it was last heard. */
	CONNECTION_LOST,

	/** Anything else. */
	OTHER;

	/**
	 * Goes by the first SQLSTATE among the causes: without one, no database has spoken.
	 */
	static DatabaseFailure of(@Nullable Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException ex) {
				return (ex.getSQLState() != null) ? of(ex.getSQLState()) : CONNECTION_LOST;
			}
		}
		return OTHER;
	}

	private static DatabaseFailure of(String state) {
		return switch (state) {
			case "25006" -> READ_ONLY;
			// A server that stops, crashes or is not up yet ends its connections.
			case "57P01", "57P02", "57P03" -> CONNECTION_LOST;
			default -> state.startsWith("08") ? CONNECTION_LOST : OTHER;
		};
	}

}
