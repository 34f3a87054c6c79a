package org.jincheng.indicators.subjects.investment;

import org.jincheng.indicators.core.language.Term;

/** A currency that a request can ask for. */
enum Currency implements Term {

	CNY,
	/** Converted at the rate that the source implies. */
	USD;

	@Override
	public String code() {
		return name();
	}

}
