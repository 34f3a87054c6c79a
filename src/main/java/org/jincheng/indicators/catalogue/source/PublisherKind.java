package org.jincheng.indicators.catalogue.source;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The kind of publisher. Where sources differ, figures of kinds that come first in this
 * list are preferred.
 */
public enum PublisherKind implements NamedTerm {

	STATISTICS_OFFICE, GOVERNMENT, PRESS, OTHER;

	@EnumeratedValue
	private final String code = code();

}
