package org.jincheng.indicators.subjects.trade;

import org.jspecify.annotations.Nullable;

/**
 * Which trade metrics are asked for.
 *
 * @param flow the flow across the border, such as {@code exports}. Default: all
 */
record TradeMetricFilter(@Nullable TradeFlow flow) {
}
