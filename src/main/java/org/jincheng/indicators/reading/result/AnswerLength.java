package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least length of a reading as JSON while it is made, so that one which would be too
 * long is refused before it costs what it would.
 */
public final class AnswerLength {

	/** The least bytes of a number of which nothing is known. */
	public static final int NUMERAL = 380;

	/** The least bytes that a figure takes again in the proposed publication. */
	public static final int PROPOSED = 300;

	private static final int MAX = 1 << 22;

	private static final JsonMapper JSON = JsonMapper.shared();

	private long least;

	/** Counts what a sentence takes at least, before more is known of it. */
	public void expect(int numerals, int proposed) {
		add((long) numerals * NUMERAL + (long) proposed * PROPOSED);
	}

	/** Counts what a number takes. */
	public void add(ReadNumeral numeral, boolean isExpected) {
		add(JSON.writeValueAsBytes(numeral).length - (isExpected ? NUMERAL : 0));
	}

	private void add(long bytes) {
		this.least += bytes;
		check(this.least);
	}

	/**
	 * Refuses an answer of so many bytes.
	 * @throws RefusedException a 413 if it is too long
	 */
	public static void check(long bytes) {
		if (bytes > MAX) {
			throw new RefusedException(ProblemType.TOO_LARGE,
					"The response would exceed %d bytes. Send the text in parts.".formatted(MAX));
		}
	}

}
