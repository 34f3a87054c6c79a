package org.jincheng.indicators.subjects.investment;

import java.util.function.Function;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Term;

/** The attribute by which investments are grouped. */
enum Grouping implements Term {

	SECTOR(Investment::sector), KIND(Investment::kind), STATUS(Investment::status);

	private final Function<Investment, NamedTerm> key;

	Grouping(Function<Investment, NamedTerm> key) {
		this.key = key;
	}

	/** Returns the group of an investment. */
	NamedTerm key(Investment investment) {
		return this.key.apply(investment);
	}

}
