package org.jincheng.indicators.reading;

import org.jincheng.indicators.indicator.BasePeriod;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is compared with.
 *
 * @param kind how
 * @param basePeriod the period that it is compared with; null where the text does not
 * tell
 */
public record PeriodComparison(ComparisonKind kind, @Nullable BasePeriod basePeriod) {

}
