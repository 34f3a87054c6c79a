package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.faces.chart.ChartPlot;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the page of an indicator, beside its language: what its drawer and
 * its chart show.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param asOf the moment at which the shown figure was known
 * @param publishedBy the day, month or year by whose end the shown figure was published
 * @param plot how places are set side by side
 * @param beside the place that is marked among others
 * @param where the parts that are drawn
 * @param from the earliest period that is drawn
 * @param to the latest period that is drawn
 */
record IndicatorQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf,
		@Nullable String publishedBy, @Nullable ChartPlot plot, @Nullable String beside, @Nullable List<String> where,
		@Nullable DateBound from, @Nullable DateBound to) {

	/** Returns what the chart shows, whichever figure is looked at. */
	IndicatorQuery ofChart() {
		return new IndicatorQuery(null, null, null, null, this.plot, this.beside, this.where, this.from, this.to);
	}

}
