/**
 * What observations are, what they say of the truth, and which series they are of.
 */
@NullMarked
package org.jincheng.indicators.figures.observation;

import org.jspecify.annotations.NullMarked;
