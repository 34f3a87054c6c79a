package org.jincheng.indicators.environment;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which environment metrics are asked for.
 *
 * @param domain the part of the environment; all of it if null
 */
record EnvironmentMetricFilter(
		@Parameter(description = "The part of the environment.") @Nullable EnvironmentDomain domain) {
}
