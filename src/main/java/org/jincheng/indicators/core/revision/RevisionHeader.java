package org.jincheng.indicators.core.revision;

import java.util.regex.Pattern;

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

}
