package org.jincheng.indicators.trade;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which trade metrics are asked for.
 *
 * @param flow what crosses the border; anything if null
 */
record TradeMetricFilter(@Parameter(description = "What crosses the border.") @Nullable TradeFlow flow) {
}
