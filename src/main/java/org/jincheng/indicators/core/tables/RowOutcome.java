package org.jincheng.indicators.core.tables;

import org.jincheng.indicators.core.language.NamedTerm;

/** What becomes of a row, or of a cell of it. */
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
	UNCHANGED;

}
