package org.jincheng.indicators.catalogue.source;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** What a publisher is: of several, the first is closest to where figures come from. */
public enum PublisherKind implements NamedTerm {

	STATISTICS_OFFICE, GOVERNMENT, PRESS, OTHER;

	@EnumeratedValue
	private final String code = code();

}
