package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;

import org.jincheng.indicators.core.language.Term;

/** What a cell is a share of, if that is not its measure. */
public enum CellWhole implements Term {

	/** Nothing. */
	NONE;

	@EnumeratedValue
	private final String code = code();

}
