package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Relation;

/** Draws figures over time: those of one place, or one line for each of several. */
final class TimelinesDrawing {

	private static final int HEIGHT = 170;

	/** How high a plot is at least where there are many, or the page has to be low. */
	private static final int LOW_HEIGHT = 90;

	private static final int COMPARED_HEIGHT = 220;

	private TimelinesDrawing() {
	}

	/**
	 * Draws a plot.
	 * @param plot the figures; those of a place where others are not compared with it
	 * @param panel what the plot is a part of
	 */
	static void draw(ChartPage page, FigureWords words, Plot plot, IndicatorChart.Panel panel) {
		var compared = (plot instanceof Plot.Compared several) ? several : null;
		var own = plot.marks()
			.stream()
			.filter((mark) -> (compared != null) ? mark.series().color() == 1 : !mark.isAside())
			.toList();
		head(page, words, own, (compared != null) ? compared.standing() : "", panel.ratios());
		var names = names(plot.marks());
		var labels = EndLabels.of(names, (page.right() - page.left()) * 2 / 5);
		var isLow = page.isLow() || panel.plots().size() > 3;
		var height = Math.max(labels.height(names), isLow ? LOW_HEIGHT : (compared != null) ? COMPARED_HEIGHT : HEIGHT);
		var top = page.take(PlotFrame.HEADROOM + height + PlotFrame.FOOTROOM + 2) + PlotFrame.HEADROOM;
		var values = ValueScale.ofPoints(plot.marks(), 4, top + height, top);
		var days = TimeScale.of(plot.marks());
		var frame = PlotFrame.draw(page.drawing(), words, values, days, page.left(), page.right() - labels.width());
		// Where a reader chooses a range of time.
		SvgDrawing.set(page.drawing()
			.rectangle(page.drawing().scenery(), frame.time().start(), values.end(), frame.time().end(), values.start(),
					"plot"),
				"data-from", days.first(), "data-to", days.last().minusDays(1));
		var drawing = TimeDrawing.of(frame, plot.marks());
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
	 * @param ratios whether to say by how much it has changed
	 */
	private static void head(ChartPage page, FigureWords words, List<Mark> marks, String standing, boolean ratios) {
		var plans = marks.stream().filter((mark) -> mark.status().isPlan()).toList();
		var outcomes = marks.reversed().stream().filter((mark) -> !mark.status().isPlan()).toList();
		var whole = outcomes.stream().filter((mark) -> !mark.kind().isWithinYear()).findFirst();
		var outcome = whole.or(() -> outcomes.stream().findFirst());
		outcome.or(() -> plans.reversed().stream().findFirst())
			.ifPresent((newest) -> page.write(newest.words().label(), Stream
				.of(standing.isEmpty() ? newest.caption() : newest.words().place() + ", " + newest.words().period(),
						standing, ratios ? since(newest, outcomes, words) : "")
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(" · "))));
		var part = outcomes.stream().findFirst().filter((newest) -> whole.filter((done) -> done != newest).isPresent());
		var plan = outcome
			.flatMap((done) -> plans.stream().filter((each) -> !each.end().isBefore(done.end())).findFirst());
		Stream.of(part, plan)
			.flatMap(Optional::stream)
			.forEach((mark) -> page.write(mark.words().label() + " · " + mark.caption(), TextStyle.TEXT, 3));
	}

	/** By how much a figure has changed since the first that one line joins with it. */
	private static String since(Mark newest, List<Mark> outcomes, FigureWords words) {
		return Run.of(outcomes)
			.stream()
			.filter((line) -> !line.isRunning())
			.map(Run::marks)
			.filter((line) -> line.getLast() == newest && line.size() > 2)
			.filter((line) -> line.stream().allMatch((mark) -> mark.relation() == Relation.EQUAL))
			.map(List::getFirst)
			.filter((first) -> first.value().signum() > 0)
			.findFirst()
			.map((first) -> words.text("chart.since", words.growth(first.value(), newest.value()),
					first.words().date()))
			.orElse("");
	}

}
