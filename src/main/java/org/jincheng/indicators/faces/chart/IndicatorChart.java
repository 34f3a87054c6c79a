package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.figures.wording.FigureWords;

/**
 * The content of a chart of an indicator, in one revision of the data.
 *
 * @param title the name of the indicator, and what is made of its figures
 * @param place the name of the place, where all figures are of one; else empty
 * @param panels the figures, by unit and comparison; empty if there are none
 * @param notes notes on the chart as a whole
 * @param sources the sentences that the figures were read from, or their publications
 * @param credit the dataset, its revision and its licence
 * @param revision that revision
 * @param words the words of the language of all texts
 */
record IndicatorChart(String title, String place, List<Panel> panels, List<String> notes, List<String> sources,
		String credit, DatasetRevision revision, FigureWords words) {

	/**
	 * The figures of one unit and comparison.
	 *
	 * @param heading the unit, with its symbol, and what the figures are compared with
	 * @param percentage whether the values are shares of a hundred
	 * @param plots how the figures are drawn
	 * @param notes what of them is not shown
	 */
	record Panel(String heading, boolean percentage, List<Plot> plots, List<String> notes) {

		/** What is said of the breaks that are drawn. */
		Stream<String> breaks() {
			return marks().flatMap((mark) -> mark.series().breaks().stream()).distinct().map(Mark.Break::words);
		}

		Stream<Mark> marks() {
			return this.plots.stream().map(Plot::marks).flatMap(List::stream);
		}

	}

	Language language() {
		return this.words.language();
	}

	List<Mark> marks() {
		return this.panels.stream().flatMap(Panel::marks).toList();
	}

	/** Whether it has such a line. */
	boolean hasLine(Predicate<Run> test) {
		return this.panels.stream()
			.flatMap((panel) -> panel.plots().stream())
			.filter(Plot.Lines.class::isInstance)
			.flatMap((plot) -> Run.of(plot.marks()).stream())
			.anyMatch(test);
	}

	/** Describes the whole chart in words, for those who do not see it. */
	String inWords() {
		var figures = this.panels.isEmpty() ? this.words.text("chart.none")
				: this.panels.stream()
					.map((panel) -> panel.heading() + ": "
							+ panel.marks().map(Mark::inWords).collect(Collectors.joining("; ", "", "."))
							+ panel.notes().stream().map((note) -> " " + note).collect(Collectors.joining()))
					.collect(Collectors.joining(" "));
		return Stream
			.of(Stream.of(figures), this.notes.stream(), this.sources.stream().map((source) -> source + "."),
					Stream.of(this.credit))
			.flatMap((part) -> part)
			.collect(Collectors.joining(" "));
	}

}
