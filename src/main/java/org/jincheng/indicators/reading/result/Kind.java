package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.Term;

/**
 * The kind of a number in a text. A {@code figure} is a value of something counted or
 * measured, a {@code date} also a span of time, an {@code ordinal} a rank or position. A
 * {@code name} contains the number, as Highway 207 does. {@code missing} is a sign in a
 * table where a number could be, such as "…".
 */
public enum Kind implements Term {

	/** A value of something that is counted or measured. */
	FIGURE,

	/** A moment, a span, or a length of time that only dates something. */
	DATE,

	/** A rank or a place in an order. */
	ORDINAL,

	/** A part of a name, as in Highway 207 and PM2.5. */
	NAME,

	/** Anything else, as in "one of them". */
	OTHER,

	/** A cell that has a sign, or nothing, where a number could be. */
	MISSING

}
