package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/**
 * Which codes to return: {@code exact} (codes that figures of the key have) or
 * {@code available} (codes that each dimension could take beside the rest of the key).
 */
enum AvailabilityMode implements Term {

	/** Those that figures of the key have. */
	EXACT,

	/** Those that figures of the rest of the key have. */
	AVAILABLE

}
