/**
 * Metrics of the environment.
 */
@NullMarked
package org.jincheng.indicators.environment;

import org.jspecify.annotations.NullMarked;
