@NullMarked
package org.jincheng.indicators.chart;

import org.jspecify.annotations.NullMarked;
