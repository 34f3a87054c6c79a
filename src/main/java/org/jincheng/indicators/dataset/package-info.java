/**
 * The dataset as a whole: its revision and the service's own card.
 */
@NullMarked
package org.jincheng.indicators.dataset;

import org.jspecify.annotations.NullMarked;
