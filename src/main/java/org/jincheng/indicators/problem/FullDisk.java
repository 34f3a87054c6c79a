package org.jincheng.indicators.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

import org.springframework.core.NestedExceptionUtils;

/** Tells a failure for want of room on a disk: the service's own, or the database's. */
public final class FullDisk {

	/** What whoever meets it is told. */
	public static final String DETAIL = "A disk of the service or of its database is full, so that nothing can be stored on it.";

	/** {@code disk_full} of PostgreSQL. */
	private static final String STATE = "53100";

	/** As the systems word it; Java has no other sign of it. */
	private static final Pattern WORDS = Pattern
		.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

	private FullDisk() {
	}

	/** Whether it is behind a failure. */
	public static boolean isBehind(Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())
					|| cause instanceof IOException && isToldBy(String.valueOf(cause.getMessage()))) {
				return true;
			}
		}
		return false;
	}

	/** What says so at the bottom of a failure, in one line. */
	public static String words(Throwable failure) {
		var message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		return message.lines().findFirst().orElse(message);
	}

	/** Whether a message of the system tells it. */
	public static boolean isToldBy(String message) {
		return WORDS.matcher(message).find();
	}

}
