package org.jincheng.indicators.faces.chart;

import org.jincheng.indicators.core.language.NamedTerm;

/** The colours of a chart. */
enum ChartTheme implements NamedTerm {

	LIGHT, DARK, AUTO

}
