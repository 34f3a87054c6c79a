package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * How a figure of a text relates to a recorded one: the {@code same}, {@code rounded},
 * {@code implied} by what is recorded, {@code open} (neither implied nor excluded), or
 * {@code different} in some part.
 */
public enum Likeness implements NamedTerm {

	/** All that the text says is said of the recorded figure. */
	SAME,

	/** The text gives the recorded figure with fewer digits. */
	ROUNDED,

	/** What is recorded implies what the text says. */
	IMPLIED,

	/** What is recorded neither implies nor excludes what the text says. */
	OPEN,

	/** A part that the text says is not that of the recorded figure. */
	DIFFERENT

}
