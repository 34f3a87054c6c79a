package org.jincheng.indicators.subjects.environment;

import org.jspecify.annotations.Nullable;

/**
 * Which environment metrics are asked for.
 *
 * @param domain the part of the environment, such as {@code air}. Default: all
 */
record EnvironmentMetricFilter(@Nullable EnvironmentDomain domain) {
}
