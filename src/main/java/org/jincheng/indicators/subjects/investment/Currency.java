package org.jincheng.indicators.subjects.investment;

import org.jincheng.indicators.core.language.Term;

/**
 * A currency of amounts. {@code USD} includes yuan, converted at the rate that their
 * source implies.
 */
enum Currency implements Term {

	CNY,
	/** Converted at the rate that the source implies. */
	USD;

	@Override
	public String code() {
		return name();
	}

}
