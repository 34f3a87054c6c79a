package org.jincheng.indicators.faces.chart;

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
		var drawing = new SvgDrawing(chart.title(), chart.inWords(), SvgStyle.of(theme).sheet());
		var root = drawing.root();
		SvgDrawing.set(root, "width", width, "class", "drawing", "role", "group", "lang", chart.language().code());
		var ground = drawing.rectangle(drawing.scenery(), 0, 0, width, 0, "ground");
		var page = new ChartPage(drawing, width);
		page.write(chart.title(), TextStyle.TITLE, 3);
		page.write(chart.place(), TextStyle.TEXT, 2);
		if (chart.panels().isEmpty()) {
			page.take(12);
			page.write(chart.words().say("chart.none"), TextStyle.LABEL, 3);
		}
		chart.panels().forEach((panel) -> draw(page, chart.words(), panel));
		page.take(8);
		Legend.draw(page, chart);
		page.take(6);
		chart.notes().forEach((note) -> page.write(note, TextStyle.NOTE, 2));
		var source = Stream.concat(chart.sources().stream(), Stream.of(chart.credit()))
			.collect(Collectors.joining("\u00a0· "));
		page.write(source, TextStyle.SMALL, 8);
		SvgDrawing.set(root, "height", page.height(), "viewBox", "0 0 %d %d".formatted(width, page.height()));
		SvgDrawing.set(ground, "height", page.height());
		return drawing.toXml();
	}

	private static void draw(ChartPage page, FigureWords words, IndicatorChart.Panel panel) {
		page.take(14);
		page.write(panel.heading(), TextStyle.HEAD, 3);
		for (var plot : panel.plots()) {
			page.take(6);
			switch (plot) {
				case Plot.Bars bars -> BarDrawing.draw(page, words, panel.percentage(), bars);
				case Plot.Timelines timelines -> TimelinesDrawing.draw(page, words, timelines);
				case Plot.Stacks stacks -> {
					if (panel.plots().size() > 1) {
						page.write(stacks.marks().getFirst().words().place(), TextStyle.PLACE, 2);
					}
					StackDrawing.draw(page, words, stacks);
				}
				case Plot.Readings readings -> {
					if (panel.plots().size() > 1) {
						page.write(readings.marks().getFirst().words().place(), TextStyle.PLACE, 2);
					}
					ReadingsDrawing.draw(page, words, readings);
				}
			}
		}
		panel.notes().forEach((note) -> page.write(note, TextStyle.NOTE, 2));
	}

}
