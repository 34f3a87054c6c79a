package org.jincheng.indicators.subjects.metric;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The part of the environment that a metric is about. */
enum EnvironmentDomain implements NamedTerm {

	GREEN_SPACE, TREE_COVER, AIR, WATER, SOIL, WASTE, ENERGY_USE, BIODIVERSITY;

	@EnumeratedValue
	private final String code = code();

}
