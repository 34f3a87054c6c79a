package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** Whether figures are stated by sources or computed from stated ones. */
public enum Origin implements NamedTerm {

	STATED, DERIVED;

	@EnumeratedValue
	private final String code = code();

}
