package org.jincheng.indicators.catalogue.indicator;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * What figures may be added up over: {@code places} (the areas of a larger one),
 * {@code time} (the months of a year) or {@code parts} (the cells of a measure).
 */
public enum Over implements NamedTerm {

	PLACES, TIME, PARTS

}
