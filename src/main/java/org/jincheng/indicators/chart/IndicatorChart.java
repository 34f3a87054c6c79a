package org.jincheng.indicators.chart;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;

/**
 * The content of a chart of an indicator, in one revision of the data.
 *
 * @param title the name of the indicator
 * @param place the name of the place, where all figures are of one; else empty
 * @param panels the figures, by unit; empty if there are none
 * @param notes notes on the chart as a whole
 * @param sources the sentences that the figures were read from
 * @param credit the dataset, its revision and its licence
 * @param recordedAt when that revision was recorded
 * @param language the language of all texts
 */
record IndicatorChart(String title, String place, List<Panel> panels, List<String> notes, List<String> sources,
		String credit, Instant recordedAt, Language language) {

	private static final Text NO_FIGURE = new Text("No figure is published.", "尚无公布的数据。");

	/**
	 * The figures of one unit.
	 *
	 * @param unit the unit, with its symbol
	 * @param percentage whether the values are shares of a hundred
	 * @param plots how the figures are drawn
	 * @param words how numbers are written
	 */
	record Panel(String unit, boolean percentage, List<Plot> plots, FigureWords words) {

		Stream<Mark> marks() {
			return this.plots.stream().map(Plot::marks).flatMap(List::stream);
		}

	}

	/** Returns the text that replaces figures where there are none. */
	String noFigure() {
		return NO_FIGURE.in(this.language);
	}

	/** Describes the whole chart in words, for those who do not see it. */
	String inWords() {
		var figures = this.panels.isEmpty() ? noFigure()
				: this.panels.stream()
					.map((panel) -> panel.unit() + ": "
							+ panel.marks().map(Mark::inWords).collect(Collectors.joining("; ")) + ".")
					.collect(Collectors.joining(" "));
		return Stream
			.of(Stream.of(figures), this.notes.stream(), this.sources.stream().map((source) -> source + "."),
					Stream.of(this.credit))
			.flatMap((part) -> part)
			.collect(Collectors.joining(" "));
	}

}
