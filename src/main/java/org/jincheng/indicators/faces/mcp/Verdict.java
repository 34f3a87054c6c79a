package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.core.language.Term;

/** What the dataset says of a claim. */
enum Verdict implements Term {

	/** What sources state implies it. */
	AGREES,

	/** Sources state otherwise. */
	CONTRADICTS,

	/** What sources state neither implies nor contradicts it. */
	UNKNOWN;

}
