package org.jincheng.indicators.catalogue.indicator;

/**
 * An indicator that has figures for the place.
 *
 * @param indicator the code of the indicator
 * @param name the name of the indicator
 * @param coverage the number of figures and the periods that they cover
 */
public record IndicatorOfPlace(String indicator, String name, Coverage coverage) {
}
