package org.jincheng.indicators.catalogue.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A part of a measure, which is an indicator of its own.
 *
 * @param code the code of the indicator
 * @param name the name of the indicator
 * @param where the category of each dimension that defines the part
 */
public record IndicatorPart(String code, String name, @Nullable Where where) {
}
