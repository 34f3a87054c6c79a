/**
 * The one table of numbers, and the figures that are derived from it.
 */
@NullMarked
package org.jincheng.indicators.observation;

import org.jspecify.annotations.NullMarked;
