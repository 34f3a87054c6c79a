/**
 * Topics, units and the catalogue of indicators.
 */
@NullMarked
package org.jincheng.indicators.indicator;

import org.jspecify.annotations.NullMarked;
