package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.wording.FigureWords;

/** Draws figures over time: those of one place, or one line for each of several. */
final class LinesDrawing {

	private static final int HEIGHT = 170;

	/** How high a plot is at least where there are many, or the page has to be low. */
	private static final int LOW_HEIGHT = 90;

	private static final int COMPARED_HEIGHT = 220;

	private LinesDrawing() {
	}

	/**
	 * Draws a plot.
	 * @param plot the figures
	 * @param panel what the plot is a part of
	 */
	static void draw(ChartPage page, FigureWords words, Plot.Lines plot, IndicatorChart.Panel panel) {
		var isCompared = !plot.isOfOnePlace();
		var own = plot.marks()
			.stream()
			.filter((mark) -> isCompared ? mark.series().color() == 1 : !mark.isAside())
			.toList();
		head(page, own, plot.standing());
		var names = names(plot.marks());
		var labels = EndLabels.of(names, (page.right() - page.left()) * 2 / 5);
		var isLow = page.isLow() || panel.plots().size() > 3;
		var height = Math.max(labels.height(names), isLow ? LOW_HEIGHT : isCompared ? COMPARED_HEIGHT : HEIGHT);
		var top = page.take(PlotFrame.HEADROOM + height + PlotFrame.FOOTROOM + 2) + PlotFrame.HEADROOM;
		var values = ValueScale.ofPoints(plot.marks(), 4, top + height, top);
		var frame = PlotFrame.draw(page.drawing(), words, values, plot.marks(), page.left(),
				page.right() - labels.width());
		// Where a reader chooses a range of time.
		SvgDrawing.set(
				page.drawing()
					.rectangle(page.drawing().scenery(), frame.time().start(), values.end(), frame.time().end(),
							values.start(), "plot"),
				"data-from", frame.time().first(), "data-to", frame.time().last().minusDays(1));
		var drawing = TimeDrawing.of(frame, plot);
		frame.write(drawing.dates());
		drawing.draw(labels);
	}

	/** Returns the names of the series, where there are several. */
	private static List<String> names(List<Mark> marks) {
		var names = marks.stream()
			.filter((mark) -> !mark.isAside())
			.map((mark) -> mark.series().name())
			.distinct()
			.toList();
		return (names.size() > 1) ? names : List.of();
	}

	/**
	 * Writes the newest outcome, of a whole year where there is one, and below it what
	 * came of a part of a year after that, and the plan for that time or the next one;
	 * the newest plan where there is no outcome.
	 * @param standing the rank of the newest outcome; empty if it is not known
	 */
	private static void head(ChartPage page, List<Mark> marks, String standing) {
		var plans = marks.stream().filter((mark) -> mark.status().isPlan()).toList();
		var outcomes = marks.reversed().stream().filter((mark) -> !mark.status().isPlan()).toList();
		var whole = outcomes.stream().filter((mark) -> !mark.kind().isWithinYear()).findFirst();
		var outcome = whole.or(() -> outcomes.stream().findFirst());
		outcome.or(() -> plans.reversed().stream().findFirst())
			.ifPresent((newest) -> page.write(newest.words().label(), standing.isEmpty() ? newest.caption()
					: "%s, %s · %s".formatted(newest.words().place(), newest.words().period(), standing)));
		var part = outcomes.stream().findFirst().filter((newest) -> whole.filter((done) -> done != newest).isPresent());
		var plan = outcome
			.flatMap((done) -> plans.stream().filter((each) -> !each.end().isBefore(done.end())).findFirst());
		Stream.of(part, plan)
			.flatMap(Optional::stream)
			.forEach((mark) -> page.write(mark.words().label() + " · " + mark.caption(), TextStyle.TEXT, 3));
	}

}
