/**
 * Reads the figures that are selected, and judges each by what else is stated of its
 * series and period: which is preferred, and which contradict each other.
 */
@NullMarked
package org.jincheng.indicators.figures.judgement;

import org.jspecify.annotations.NullMarked;
