package org.jincheng.indicators.core.revision;

import java.time.Duration;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The header by which an answer tells the revision of the dataset that it was made from,
 * and a request the newest one that its client has seen: no answer to it is older.
 */
public final class RevisionHeader {

	/** The name of the header. */
	public static final String NAME = "Jincheng-Revision";

	/** What a request can say in it. */
	public static final String ALLOWED = "A whole number from 0 to " + Long.MAX_VALUE + ".";

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

	private RevisionHeader() {
	}

	/**
	 * Returns the number of the revision that a client has seen; 0 without the header.
	 * @param value the value of the header
	 * @throws NumberFormatException if it is none of those {@link #ALLOWED}
	 */
	public static long seen(@Nullable String value) {
		if (value == null) {
			return 0;
		}
		if (!DIGITS.matcher(value).matches()) {
			throw new NumberFormatException(ALLOWED);
		}
		return Long.parseLong(value);
	}

	/** Returns the number of the revision that the client has seen; 0 if it says none. */
	public static long seen(HttpServletRequest request) {
		return seen(request.getHeader(NAME));
	}

	/** Sets the revision that an answer is of. */
	public static void set(HttpServletResponse response, DatasetRevision revision) {
		response.setHeader(NAME, String.valueOf(revision.number()));
	}

	/**
	 * Sets the revision that an answer is of, which is as new as that which the client
	 * has seen.
	 * @throws RefusedException a 503 if it is older
	 */
	public static void send(DatasetRevision revision, HttpServletRequest request, HttpServletResponse response) {
		set(response, revision);
		checkNotOlder(revision, seen(request));
	}

	/**
	 * Refuses to answer from a revision that is older than one that was seen.
	 * @throws RefusedException a 503
	 */
	public static void checkNotOlder(DatasetRevision revision, long seen) {
		if (revision.number() < seen) {
			throw RefusedException.forNow(ProblemType.REVISION_NOT_HERE, """
					This instance is at revision %d, and %d was shown before. Try again, or leave out %s to \
					read what is here.""".formatted(revision.number(), seen, NAME), RETRY_AFTER);
		}
	}

}
