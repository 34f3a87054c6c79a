package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.faces.chart.ChartPlot;
import org.jspecify.annotations.Nullable;

/**
 * What the chart on the page of an indicator shows.
 *
 * @param plot how places are set side by side
 * @param beside the place that is marked among others
 * @param where the parts that are drawn
 * @param from the earliest period that is drawn
 * @param to the latest period that is drawn
 */
record IndicatorQuery(@Nullable ChartPlot plot, @Nullable String beside, @Nullable List<String> where,
		@Nullable DateBound from, @Nullable DateBound to) {
}
