package org.jincheng.indicators.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws figures of several periods as points on an axis of time.
 *
 * @param page where they are drawn
 * @param frame the axes
 * @param marks the figures, oldest first
 */
record TimeDrawing(ChartPage page, PlotFrame frame, List<Mark> marks) {

	private static final int HEIGHT = 160;

	private static final int MOST_LABELLED = 12;

	static void draw(ChartPage page, IndicatorChart.Panel panel, Plot.Timeline timeline) {
		var marks = timeline.marks();
		var newest = marks.getLast();
		page.write(newest.label(), newest.caption());
		page.write(marks.stream()
			.limit(marks.size() - 1L)
			.filter(Mark::isQualified)
			.map(Mark::remark)
			.distinct()
			.collect(Collectors.joining("; ")), TextStyle.SMALL, 2);
		var frame = PlotFrame.draw(page, panel, marks, TimeScale.of(marks), HEIGHT);
		new TimeDrawing(page, frame, marks).draw();
	}

	private void draw() {
		this.frame.write(dates());
		this.marks.stream()
			.collect(Collectors.groupingBy(Mark::series, TreeMap::new, Collectors.toList()))
			.values()
			.forEach(this::join);
		this.marks.forEach(this::draw);
		var labels = new FreeLabels(this.page, this.frame.values().start());
		this.marks.forEach((mark) -> labels.avoid(x(mark), y(mark), end(mark)));
		labelled().forEach((mark) -> labels.write(x(mark), y(mark), mark.label()));
	}

	/** Returns the labels of the periods where all fit, else round dates. */
	private Map<Integer, String> dates() {
		var room = this.page.right() - this.page.left();
		var dates = this.marks.stream()
			.collect(Collectors.toMap(this::x, Mark::date, (date, same) -> date, TreeMap::new));
		var widest = dates.values().stream().mapToInt((date) -> TextStyle.SMALL.width(date)).max().orElse(0);
		return (dates.size() * (widest + ChartPage.GAP) <= room) ? dates
				: this.frame.time().ticks(Math.max(2, room / 80));
	}

	/** Joins points by a line, except bounds, which are no values. */
	private void join(List<Mark> series) {
		for (int i = 1; i < series.size(); i++) {
			var from = series.get(i - 1);
			var to = series.get(i);
			if (!from.isBound() && !to.isBound()) {
				this.page.drawing().line(x(from), y(from), x(to), y(to), to.tone() + " line");
			}
		}
	}

	private void draw(Mark mark) {
		var x = x(mark);
		var y = y(mark);
		if (mark.isBound()) {
			var end = end(mark);
			var back = mark.isOpenUpwards() ? 6 : -6;
			this.page.drawing().line(x, y, x, end, mark.tone() + " line open-end");
			this.page.drawing()
				.path("M%d %dL%d %dL%d %d".formatted(x - 4, end + back, x, end, x + 4, end + back),
						mark.tone() + " line");
		}
		var drawing = this.page.drawing();
		var radius = (this.marks.size() > 60) ? 2 : 4;
		var point = drawing.add(drawing.root(), "circle", "cx", x, "cy", y, "r", radius, "class",
				mark.tone() + " point");
		drawing.addText(point, "title", mark.inWords());
	}

	/** Returns the marks with the most important labels first. */
	private Stream<Mark> labelled() {
		var byValue = Comparator.comparing(Mark::value);
		var telling = Stream.of(this.marks.getLast(), this.marks.getFirst(),
				this.marks.stream().max(byValue).orElseThrow(), this.marks.stream().min(byValue).orElseThrow());
		var others = (this.marks.size() <= MOST_LABELLED) ? this.marks.reversed().stream() : Stream.<Mark>empty();
		return Stream.concat(telling, others).distinct();
	}

	/** Returns where the open side of a bound ends. */
	private int end(Mark mark) {
		return mark.isOpenUpwards() ? this.frame.values().end()
				: mark.isOpenDownwards() ? this.frame.values().start() : y(mark);
	}

	private int x(Mark mark) {
		return this.frame.time().middle(mark);
	}

	private int y(Mark mark) {
		return this.frame.values().at(mark.value());
	}

}
