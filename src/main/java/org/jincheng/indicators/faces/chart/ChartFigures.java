package org.jincheng.indicators.faces.chart;

import java.util.List;

import org.jincheng.indicators.figures.observation.Observation;

/**
 * The figures of a chart.
 *
 * @param figures what was read of them, in reading order
 * @param series which of them are of one series
 * @param total how many there are, as far as they were counted
 * @param isMore whether there are more than that
 */
record ChartFigures(List<Observation> figures, ChartSeries series, long total, boolean isMore) {
}
