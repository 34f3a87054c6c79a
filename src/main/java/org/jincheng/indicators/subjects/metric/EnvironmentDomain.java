package org.jincheng.indicators.subjects.metric;

import org.jincheng.indicators.core.language.NamedTerm;

/** The part of the environment that a metric is about. */
enum EnvironmentDomain implements NamedTerm {

	GREEN_SPACE, TREE_COVER, AIR, WATER, SOIL, WASTE, ENERGY_USE, BIODIVERSITY;

}
