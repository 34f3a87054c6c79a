package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.NamedTerm;

/** Where the period of a figure comes from. */
public enum PeriodBasis implements NamedTerm {

	STATED,

	/** The date of publication, where the source states no period. */
	PUBLICATION;

}
