package org.jincheng.indicators.chart;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws a chart as an SVG without scripts, and without fonts or anything else from other
 * addresses.
 */
final class SvgChart {

	private SvgChart() {
	}

	/**
	 * Draws a chart.
	 * @param width its width in pixels; its height follows
	 */
	static String draw(IndicatorChart chart, ChartTheme theme, int width) {
		var drawing = new SvgDrawing();
		var root = drawing.root();
		SvgDrawing.set(root, "width", width, "role", "img", "aria-labelledby", "title", "aria-describedby", "desc",
				"lang", chart.language().code());
		drawing.addText(root, "title", chart.title(), "id", "title");
		drawing.addText(root, "desc", chart.inWords(), "id", "desc");
		drawing.addText(root, "style", SvgStyle.sheet(theme));
		SvgStyle.define(drawing, drawing.add(root, "defs"));
		var background = drawing.rectangle(0, 0, width, 0, "background");
		var page = new ChartPage(drawing, width);
		page.write(chart.title(), TextStyle.TITLE, 3);
		page.write(chart.place(), TextStyle.TEXT, 1);
		if (chart.panels().isEmpty()) {
			page.take(12);
			page.write(chart.noFigure(), TextStyle.LABEL, 3);
		}
		chart.panels().forEach((panel) -> draw(page, panel));
		page.take(14);
		chart.notes().forEach((note) -> page.write(note, TextStyle.NOTE, 2));
		var source = Stream.concat(chart.sources().stream(), Stream.of(chart.credit()))
			.collect(Collectors.joining("\u00a0· "));
		page.write(source, TextStyle.SMALL, 8);
		SvgDrawing.set(root, "height", page.height(), "viewBox", "0 0 %d %d".formatted(width, page.height()));
		SvgDrawing.set(background, "height", page.height());
		return drawing.toXml();
	}

	private static void draw(ChartPage page, IndicatorChart.Panel panel) {
		page.take(14);
		page.write(panel.unit(), TextStyle.HEAD, 2);
		for (var plot : panel.plots()) {
			page.take(6);
			switch (plot) {
				case Plot.Bars bars -> BarDrawing.draw(page, panel, bars);
				case Plot.Timeline timeline -> TimeDrawing.draw(page, panel, timeline);
				case Plot.Readings readings -> ReadingsDrawing.draw(page, panel, readings);
			}
		}
	}

}
