/**
 * Metrics of openness, told against a base period.
 */
@NullMarked
package org.jincheng.indicators.trade;

import org.jspecify.annotations.NullMarked;
