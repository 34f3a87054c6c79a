package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

import org.apache.commons.lang3.exception.ExceptionUtils;

import org.springframework.core.NestedExceptionUtils;

/** Recognizes failures because a disk is full: the service's or the database's. */
public final class FullDisk {

	/** The detail of the problem. */
	public static final String DETAIL = """
			A disk of the service or of its database is full. Nothing can be stored until the operator frees \
			space.""";

	/** {@code disk_full} of PostgreSQL. */
	private static final String STATE = "53100";

	/** The message of the operating system; Java has no other sign of it. */
	private static final Pattern WORDS = Pattern
		.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

	private FullDisk() {
	}

	/** Returns whether a full disk has caused a failure. */
	public static boolean isCauseOf(Throwable failure) {
		return ExceptionUtils.getThrowableList(failure)
			.stream()
			.anyMatch((cause) -> cause instanceof SQLException sql && STATE.equals(sql.getSQLState())
					|| cause instanceof IOException && isReportedIn(String.valueOf(cause.getMessage())));
	}

	/** Returns the message of the cause of a failure, in one line. */
	public static String words(Throwable failure) {
		var message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		return message.lines().findFirst().orElse(message);
	}

	/** Returns whether a message of the operating system reports a full disk. */
	public static boolean isReportedIn(String message) {
		return WORDS.matcher(message).find();
	}

}
