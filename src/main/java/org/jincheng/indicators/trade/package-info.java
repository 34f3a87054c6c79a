/**
 * Metrics of openness, compared with a base period.
 */
@NullMarked
package org.jincheng.indicators.trade;

import org.jspecify.annotations.NullMarked;
