package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * Where a figure comes from: a source states it ({@code stated}), or the service computes
 * it from stated figures ({@code derived}).
 */
public enum Origin implements NamedTerm {

	STATED, DERIVED;

	@EnumeratedValue
	private final String code = code();

}
