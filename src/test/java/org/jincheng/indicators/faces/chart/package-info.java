@NullMarked
package org.jincheng.indicators.faces.chart;

import org.jspecify.annotations.NullMarked;
