package org.jincheng.indicators.faces.chart;

import org.jincheng.indicators.core.language.NamedTerm;

/** How places of one kind are set side by side. */
enum ChartPlot implements NamedTerm {

	LINES, BARS

}
