package org.jincheng.indicators.reading;

import org.jincheng.indicators.core.language.NamedTerm;

/** A part of a figure that can differ between a text and a recorded figure. */
public enum FigurePart implements NamedTerm {

	VALUE, RELATION, UNIT, PERIOD, PLACE, STATUS, COMPARISON, JOINT, SHARE_OF;

	/** It is that of the field of an observation. */
	@Override
	public String code() {
		return (this == SHARE_OF) ? "shareOf" : NamedTerm.super.code();
	}

}
