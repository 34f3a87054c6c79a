/** Answers what is asked of observations, stated and computed. */
@NullMarked
package org.jincheng.indicators.figures.query;

import org.jspecify.annotations.NullMarked;
