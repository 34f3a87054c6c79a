package org.jincheng.indicators.reading;

import org.jincheng.indicators.core.language.Term;

/** How the indicator was found that a figure of a text may be of. */
public enum FoundBy implements Term {

	/** The sentence has all words of its name, or words for the same. */
	NAME,

	/** The words around the figure are like its name. */
	LIKENESS,

	/** Who sent the text named it. */
	CALLER;

}
