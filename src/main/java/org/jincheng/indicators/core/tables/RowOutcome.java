package org.jincheng.indicators.core.tables;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The effect of a row or cell: {@code recorded} (new), {@code corrected} (changes what is
 * recorded), {@code formatting} (the same value in another notation, so nothing changes)
 * or {@code unchanged}. {@code Proposal} decides it.
 */
public enum RowOutcome implements NamedTerm {

	/** It is new. */
	RECORDED,

	/** It says otherwise than what stands. */
	CORRECTED,

	/**
	 * It says what stands in the form in which a program saves it, and changes nothing.
	 */
	FORMATTING,

	/** It says what stands. */
	UNCHANGED

}
