package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.NamedTerm;

/** A part of a figure that can differ between a text and a recorded figure. */
public enum FigurePart implements NamedTerm {

	VALUE, RELATION, UNIT, PERIOD, PLACE, STATUS, COMPARISON, JOINT, SHARE_OF, WHERE, PRICES, PRICE_YEAR, CURRENCY,
	LIKE_FOR_LIKE;

	/** It is that of the field of an observation. */
	@Override
	public String code() {
		return switch (this) {
			case SHARE_OF -> "shareOf";
			case PRICE_YEAR -> "priceYear";
			case LIKE_FOR_LIKE -> "likeForLike";
			default -> NamedTerm.super.code();
		};
	}

}
