package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;

import org.jincheng.indicators.figures.wording.FigureWords;

/**
 * Draws a chart as an SVG without scripts, and without fonts or anything else from other
 * addresses.
 */
final class SvgChart {

	private static final int NARROW = 480;

	private SvgChart() {
	}

	/** Draws a chart. */
	static String draw(IndicatorChart chart, ChartQuery query) {
		return layout(chart, query).drawing().toXml();
	}

	/** Draws a chart on a page: a low one where it would be higher than it may be. */
	static ChartPage layout(IndicatorChart chart, ChartQuery query) {
		var page = layout(chart, query.colours(), query.pixels(), false);
		return (query.height() != null && page.height() > query.height())
				? layout(chart, query.colours(), query.pixels(), true) : page;
	}

	private static ChartPage layout(IndicatorChart chart, ChartTheme theme, int width, boolean isLow) {
		var drawing = new SvgDrawing(chart.title(), chart.inWords(), SvgStyle.of(theme).sheet());
		var root = drawing.root();
		SvgDrawing.set(root, "width", width, "class", "drawing", "role", "group", "lang", chart.language().code());
		var ground = drawing.rectangle(drawing.scenery(), 0, 0, width, 0, "ground");
		var page = new ChartPage(drawing, width, isLow);
		page.write(chart.title(), isLow ? TextStyle.LABEL : TextStyle.TITLE, 3);
		page.write(chart.place(), TextStyle.TEXT, 2);
		if (chart.panels().isEmpty()) {
			page.take(12);
			page.write(chart.words().text("chart.none"), TextStyle.LABEL, 3);
		}
		chart.panels().forEach((panel) -> draw(page, chart.words(), panel));
		page.takeSpace(8);
		Legend.draw(page, chart);
		page.takeSpace(6);
		chart.notes().forEach((note) -> page.write(note, TextStyle.NOTE, 2));
		// Where sources may be cut off, that comes first which has to be said.
		var credits = new ArrayList<>(chart.sources());
		credits.add((isLow || width < NARROW) ? 0 : credits.size(), chart.credit());
		var source = String.join("\u00a0· ", credits);
		page.write(source, TextStyle.SMALL, isLow ? 1 : 8);
		SvgDrawing.set(root, "height", page.height(), "viewBox", "0 0 %d %d".formatted(width, page.height()));
		SvgDrawing.set(ground, "height", page.height());
		return page;
	}

	private static void draw(ChartPage page, FigureWords words, IndicatorChart.Panel panel) {
		page.takeSpace(14);
		page.write(panel.heading(), TextStyle.HEAD, 3);
		for (var plot : panel.plots()) {
			page.takeSpace(6);
			if (panel.plots().size() > 1 && plot.isOfOnePlace()) {
				page.write(plot.marks().getLast().words().place(), TextStyle.PLACE, 2);
			}
			switch (plot) {
				case Plot.Bars bars -> BarDrawing.draw(page, words, panel.percentage(), bars);
				case Plot.Ranked ranked -> RankDrawing.draw(page, words, ranked);
				case Plot.Lines lines -> {
					LinesDrawing.draw(page, words, lines, panel);
					page.write(lines.note(), TextStyle.NOTE, 2);
				}
			}
		}
		panel.notes().forEach((note) -> page.write(note, TextStyle.NOTE, 2));
	}

}
