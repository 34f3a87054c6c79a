/**
 * The dataset as a whole: its revision and the service's own card.
 */
@NullMarked
package org.jincheng.indicators.faces.dataset;

import org.jspecify.annotations.NullMarked;
