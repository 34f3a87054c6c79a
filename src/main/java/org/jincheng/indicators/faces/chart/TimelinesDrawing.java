package org.jincheng.indicators.faces.chart;

import java.util.List;

/** Draws a plot over time for each place, side by side where there is room. */
final class TimelinesDrawing {

	private static final int HEIGHT = 170;

	private static final int SMALL_HEIGHT = 100;

	/** How wide a small plot is at least. */
	private static final int MIN_WIDTH = 260;

	private static final int MAX_COLUMNS = 4;

	private static final int SPACE = 20;

	private final ChartPage page;

	private final FigureWords words;

	private final List<List<Mark>> places;

	private final int columns;

	private final int width;

	private TimelinesDrawing(ChartPage page, FigureWords words, Plot.Timelines plot) {
		this.page = page;
		this.words = words;
		this.places = plot.places();
		var room = page.right() - page.left();
		this.columns = Math.clamp((room + SPACE) / (MIN_WIDTH + SPACE), 1, Math.min(MAX_COLUMNS, this.places.size()));
		this.width = (room + SPACE) / this.columns - SPACE;
	}

	static void draw(ChartPage page, FigureWords words, Plot.Timelines plot) {
		if (plot.places().size() == 1) {
			head(page, plot.marks().stream().filter((mark) -> !mark.isAside()).toList());
		}
		new TimelinesDrawing(page, words, plot).draw(plot.marks());
	}

	/**
	 * Writes the newest outcome, and below it the plan for that time or the next one; the
	 * newest plan where there is no outcome.
	 */
	private static void head(ChartPage page, List<Mark> marks) {
		var plans = marks.stream().filter((mark) -> mark.status().isPlan()).toList();
		var outcome = marks.reversed().stream().filter((mark) -> !mark.status().isPlan()).findFirst();
		outcome.or(() -> plans.reversed().stream().findFirst())
			.ifPresent((newest) -> page.write(newest.words().label(), newest.caption()));
		outcome.flatMap((done) -> plans.stream().filter((plan) -> !plan.end().isBefore(done.end())).findFirst())
			.ifPresent((plan) -> page.write(plan.words().label() + " · " + plan.caption(), TextStyle.TEXT, 3));
	}

	private void draw(List<Mark> all) {
		var height = this.places.stream()
			.mapToInt((place) -> labels(place).height(names(place)))
			.reduce((this.places.size() > 1) ? SMALL_HEIGHT : HEIGHT, Math::max);
		for (int row = 0; row * this.columns < this.places.size(); row++) {
			var inRow = this.places.subList(row * this.columns, Math.min(this.places.size(), (row + 1) * this.columns));
			var titles = inRow.stream().map(this::title).toList();
			var titleHeight = titles.stream().mapToInt(List::size).max().orElse(0) * TextStyle.PLACE.leading();
			var top = this.page.take(titleHeight + PlotFrame.HEADROOM + height + PlotFrame.FOOTROOM
					+ ((this.places.size() > 1) ? 10 : 2));
			for (int column = 0; column < inRow.size(); column++) {
				var left = this.page.left() + column * (this.width + SPACE);
				for (int line = 0; line < titles.get(column).size(); line++) {
					this.page.drawing()
						.text(left, top + TextStyle.PLACE.size() + line * TextStyle.PLACE.leading(),
								TextStyle.PLACE.classes(), titles.get(column).get(line));
				}
				var values = ValueScale.ofPoints(all, (this.places.size() > 1) ? 3 : 4,
						top + titleHeight + PlotFrame.HEADROOM + height, top + titleHeight + PlotFrame.HEADROOM);
				draw(inRow.get(column), values, TimeScale.of(all), left);
			}
		}
	}

	/** Returns the names of the series of a place, where it has several. */
	private static List<String> names(List<Mark> place) {
		var names = place.stream()
			.filter((mark) -> !mark.isAside())
			.map((mark) -> mark.series().name())
			.distinct()
			.toList();
		return (names.size() > 1) ? names : List.of();
	}

	private EndLabels labels(List<Mark> place) {
		return EndLabels.of(names(place), this.width * 2 / 5);
	}

	private List<String> title(List<Mark> place) {
		return (this.places.size() > 1)
				? TextMeasure.lines(place.getLast().words().place(), TextStyle.PLACE, this.width, 4) : List.of();
	}

	private void draw(List<Mark> place, ValueScale values, TimeScale days, int left) {
		var labels = labels(place);
		var frame = PlotFrame.draw(this.page.drawing(), this.words, values, days, left,
				left + this.width - labels.width());
		var plot = TimeDrawing.of(frame, place);
		frame.write((this.places.size() > 1) ? frame.time().ticks(Math.max(2, (frame.right() - frame.left()) / 60))
				: plot.dates());
		plot.draw(labels);
	}

}
