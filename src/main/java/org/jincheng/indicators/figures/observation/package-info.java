/**
 * What observations are, and how those that are meant are found in the one table of
 * numbers.
 */
@NullMarked
package org.jincheng.indicators.figures.observation;

import org.jspecify.annotations.NullMarked;
