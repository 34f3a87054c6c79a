/**
 * What was asked of the figures, and what it comes to once its codes are known.
 */
@NullMarked
package org.jincheng.indicators.figures.selection;

import org.jspecify.annotations.NullMarked;
