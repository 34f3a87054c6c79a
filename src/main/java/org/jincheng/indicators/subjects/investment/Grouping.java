package org.jincheng.indicators.subjects.investment;

import java.util.function.Function;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Term;

/** The attribute that investments are grouped by. */
enum Grouping implements Term {

	SECTOR("sector", Investment::sector), KIND("kind", Investment::kind), STATUS("status", Investment::status);

	private final String code;

	private final Function<Investment, NamedTerm> key;

	Grouping(String code, Function<Investment, NamedTerm> key) {
		this.code = code;
		this.key = key;
	}

	/** Returns the group of an investment. */
	NamedTerm key(Investment investment) {
		return this.key.apply(investment);
	}

	@Override
	public String code() {
		return this.code;
	}

}
