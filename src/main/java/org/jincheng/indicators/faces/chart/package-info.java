/**
 * Charts of indicators, drawn by the service as SVG images.
 */
@NullMarked
package org.jincheng.indicators.faces.chart;

import org.jspecify.annotations.NullMarked;
