package org.jincheng.indicators.indicator;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are asked for.
 *
 * @param topic the codes of their topics; all if null
 */
record IndicatorFilter(
		@Parameter(description = "Topics, by code; repeated or separated by commas.") @Nullable List<String> topic) {
}
