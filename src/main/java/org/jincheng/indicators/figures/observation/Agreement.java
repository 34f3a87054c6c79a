package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.Term;

/**
 * How another figure of the same series and period relates to the preferred one. It
 * {@code agrees}, is {@code rounded}, is {@code implied}, leaves the preferred one
 * {@code open}, was {@code revised}, is a {@code copy}, or {@code contradicts}.
 */
public enum Agreement implements Term {

	/** It says the same number, or the same with more digits. */
	AGREES,

	/** It says the same number with fewer digits. */
	ROUNDED,

	/** It says less, and what it says follows from the figure. */
	IMPLIED,

	/** It is neither implied nor excluded. */
	OPEN,

	/** Its publisher has changed it, or a later outcome or plan has taken its place. */
	REVISED,

	/** Its source copies or translates another one. */
	COPY,

	/** Both cannot be true. */
	CONTRADICTS

}
