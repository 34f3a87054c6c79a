package org.jincheng.indicators.subjects.environment;

import org.jspecify.annotations.Nullable;

/**
 * Which environment metrics are asked for.
 *
 * @param domain the part of the environment; all of it by default
 */
record EnvironmentMetricFilter(@Nullable EnvironmentDomain domain) {
}
