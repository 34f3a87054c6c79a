package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.Term;

/**
 * How the indicator was found: its {@code name} is in the sentence, the words have a
 * {@code likeness} to its name, or the {@code caller} named it.
 */
public enum FoundBy implements Term {

	/** The sentence has all words of its name, or words for the same. */
	NAME,

	/** The words around the figure are like its name. */
	LIKENESS,

	/** Who sent the text named it. */
	CALLER

}
