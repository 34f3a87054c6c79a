package org.jincheng.indicators.catalogue.indicator;

/**
 * An indicator that a place has figures of.
 *
 * @param indicator the code of the indicator
 * @param name its name
 * @param coverage what there is of it
 */
public record IndicatorOfPlace(String indicator, String name, Coverage coverage) {
}
