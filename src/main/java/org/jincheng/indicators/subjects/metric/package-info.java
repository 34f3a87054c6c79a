/**
 * Indicators of openness and of the environment, each with one attribute of its own.
 */
@NullMarked
package org.jincheng.indicators.subjects.metric;

import org.jspecify.annotations.NullMarked;
