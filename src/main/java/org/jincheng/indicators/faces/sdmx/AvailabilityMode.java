package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.language.Term;

/** Which codes of a dimension are asked for. */
enum AvailabilityMode implements Term {

	/** Those that figures of the key have. */
	EXACT,

	/** Those that figures of the rest of the key have. */
	AVAILABLE;

}
