/**
 * Metrics of openness, compared with a base period.
 */
@NullMarked
package org.jincheng.indicators.subjects.trade;

import org.jspecify.annotations.NullMarked;
