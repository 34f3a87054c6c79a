/**
 * Metrics of the environment.
 */
@NullMarked
package org.jincheng.indicators.subjects.environment;

import org.jspecify.annotations.NullMarked;
