/**
 * Figures in words, in the language of a request: their values, their periods, and what
 * must be known beside them.
 */
@NullMarked
package org.jincheng.indicators.figures.wording;

import org.jspecify.annotations.NullMarked;
