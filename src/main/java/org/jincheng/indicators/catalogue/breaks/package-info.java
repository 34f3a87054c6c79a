/**
 * Breaks in series: days from which figures are not comparable with those before.
 */
@NullMarked
package org.jincheng.indicators.catalogue.breaks;

import org.jspecify.annotations.NullMarked;
