/**
 * Indicators drawn by the service, each as an image that stands alone.
 */
@NullMarked
package org.jincheng.indicators.chart;

import org.jspecify.annotations.NullMarked;
