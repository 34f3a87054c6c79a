package org.jincheng.indicators.subjects.trade;

import org.jspecify.annotations.Nullable;

/**
 * Which trade metrics are asked for.
 *
 * @param flow what crosses the border; anything by default
 */
record TradeMetricFilter(@Nullable TradeFlow flow) {
}
