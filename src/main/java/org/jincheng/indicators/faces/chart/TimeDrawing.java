package org.jincheng.indicators.faces.chart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws figures on an axis of time: those of one place, or one series of each of several.
 *
 * @param frame the axes
 * @param marks the figures, oldest first
 * @param compared whether they are of several places
 * @param shifts by how much marks are moved aside that would cover each other
 */
record TimeDrawing(PlotFrame frame, List<Mark> marks, boolean compared, Map<Mark, Integer> shifts) {

	private static final int MAX_LABELLED = 12;

	/** From how many pixels for each mark on they are not drawn small. */
	private static final int WIDE = 16;

	private static final int SHIFT = 12;

	static TimeDrawing of(PlotFrame frame, Plot.Lines plot) {
		var drawing = new TimeDrawing(frame, plot.marks(), !plot.isOfOnePlace(), new HashMap<>());
		if (drawing.compared) {
			return drawing;
		}
		for (var same : plot.marks().stream().collect(Collectors.groupingBy(drawing::middle)).values()) {
			var close = same.stream()
				.filter((mark) -> same.stream()
					.anyMatch((other) -> other != mark && frame.areClose(mark, other, SHIFT)))
				.sorted(Comparator.comparing(Mark::isAside))
				.toList();
			var inMiddle = close.stream().filter((mark) -> mark.isAside() == close.getFirst().isAside()).count();
			var step = Math.min(SHIFT, 5 * SHIFT / Math.max(1, close.size()));
			close
				.forEach((mark) -> drawing.shifts.put(mark, (2 * close.indexOf(mark) - (int) inMiddle + 1) * step / 2));
		}
		return drawing;
	}

	/**
	 * Returns where a mark is: in the middle of its time, but a sum where it has come to.
	 */
	private int middle(Mark mark) {
		return isSum(mark) ? this.frame.time().at(mark.end().plusDays(1)) : this.frame.middle(mark);
	}

	/** Whether it is one of sums to date, and not named as a single period. */
	private boolean isSum(Mark mark) {
		return mark.toDate() && this.marks.stream()
			.anyMatch((sum) -> sum.isAccumulated() && sum.series().name().equals(mark.series().name()));
	}

	/**
	 * Draws lines, marks and labels.
	 * @param names the names of the series
	 */
	void draw(EndLabels names) {
		var runs = Run.of(this.marks);
		breaks().forEach(this::draw);
		gaps().forEach(this::draw);
		runs.forEach(this::draw);
		this.marks.stream().sorted(Comparator.comparing(Mark::isAside)).forEach(this::draw);
		var labels = new FreeLabels(this.frame);
		runs.forEach((run) -> avoid(run, labels));
		this.marks.forEach((mark) -> avoid(mark, labels));
		labelled().forEach((mark) -> labels.write(x(mark), Math.min(y(mark), top(mark)), mark.words().label()));
		names.write(this.frame, ends());
	}

	/** Returns the labels of the periods where all fit, else round dates. */
	Map<Integer, String> dates() {
		var room = this.frame.right() - this.frame.left();
		var dates = this.marks.stream()
			.collect(Collectors.toMap(this::middle, (mark) -> mark.words().date(), (date, same) -> date, TreeMap::new));
		gaps().forEach((gap) -> dates.putIfAbsent(middle(gap), gap.date()));
		var widest = dates.values().stream().mapToInt(TextStyle.SMALL::width).max().orElse(0);
		return (dates.size() * (widest + ChartPage.GAP) <= room) ? dates
				: this.frame.time().ticks(Math.max(2, room / 80));
	}

	/** The gaps of the series; of several places, only of the marked one. */
	private Stream<Mark.Gap> gaps() {
		return this.marks.stream()
			.filter((mark) -> !this.compared || isOwn(mark))
			.flatMap((mark) -> mark.series().gaps().stream())
			.distinct();
	}

	private int middle(Mark.Gap gap) {
		return this.frame.time().middle(gap.start(), gap.end());
	}

	/** Draws the sign of a missing value, in the colour of notes. */
	private void draw(Mark.Gap gap) {
		this.frame.drawing()
			.text(middle(gap), this.frame.values().start() - 6, TextStyle.SMALL.classes() + " middle", "…");
	}

	/** The breaks between the first and the last mark. */
	private Stream<Mark.Break> breaks() {
		return this.marks.stream()
			.flatMap((mark) -> mark.series().breaks().stream())
			.distinct()
			.filter((one) -> this.marks.stream().anyMatch((mark) -> mark.end().isBefore(one.day()))
					&& this.marks.stream().anyMatch((mark) -> !mark.end().isBefore(one.day())));
	}

	private void draw(Mark.Break one) {
		var x = this.frame.time().at(one.day());
		var values = this.frame.values();
		this.frame.drawing().line(x, values.end(), x, values.start(), "break");
	}

	private void draw(Run run) {
		var points = run.marks()
			.stream()
			.map((mark) -> x(mark) + " " + y(mark))
			.collect(Collectors.joining("L", "M", ""));
		var joins = run.marks().stream().map((mark) -> mark.figure().toString()).collect(Collectors.joining(" "));
		var color = run.marks().getFirst().series().color();
		this.frame.drawing()
			.add(this.frame.drawing().scenery(), "path", "d", points, "class",
					(run.isDashed() ? "line dashed s" : "line s") + color
							+ ((this.compared && color == 1) ? " own" : ""),
					"data-joins", joins);
	}

	private void draw(Mark mark) {
		var x = x(mark);
		var y = y(mark);
		var drawing = MarkDrawing.begin(this.frame.drawing(), this.frame.words(), mark,
				(this.compared && !isOwn(mark)) ? 2
						: (mark.isAside() || (this.frame.right() - this.frame.left()) / periods() < WIDE) ? 3
								: this.compared ? 4 : 5);
		if (!this.compared && !mark.isAside() && !mark.start().equals(mark.end())) {
			drawing.extent(this.frame.time().at(mark.start()), this.frame.time().at(mark.end().plusDays(1)),
					(y + top(mark)) / 2, mark.series().partial());
		}
		if (mark.isRange()) {
			drawing.range(x, y, top(mark));
		}
		drawing.draw(mark, x, (y + top(mark)) / 2);
	}

	private long periods() {
		return this.compared ? this.marks.stream().map(Mark::end).distinct().count() : this.marks.size();
	}

	private boolean isOwn(Mark mark) {
		return mark.series().color() == 1;
	}

	/** Keeps the middle of each part of a line free. */
	private void avoid(Run run, FreeLabels labels) {
		for (int i = 1; i < run.marks().size(); i++) {
			var from = run.marks().get(i - 1);
			var to = run.marks().get(i);
			for (int part = 3; part <= 7; part++) {
				var x = x(from) + (x(to) - x(from)) * part / 10;
				var y = y(from) + (y(to) - y(from)) * part / 10;
				labels.avoid(x, y, x, y);
			}
		}
	}

	private void avoid(Mark mark, FreeLabels labels) {
		var x = x(mark);
		labels.avoid(x, y(mark), x, top(mark));
		if (mark.isBound()) {
			labels.avoid(x, y(mark), x, y(mark) + (mark.isOpenUpwards() ? -26 : 26));
		}
		if (mark.contradicted()) {
			labels.avoid(x, y(mark) - 12, x + 16, y(mark));
		}
	}

	/** Returns the marks with the most important labels first. */
	private Stream<Mark> labelled() {
		var byValue = Comparator.comparing(Mark::value);
		var all = this.marks.stream().filter((mark) -> this.compared ? isOwn(mark) : !mark.isAside()).toList();
		if (all.isEmpty()) {
			return Stream.empty();
		}
		var newestOutcome = all.reversed().stream().filter((mark) -> !mark.status().isPlan()).findFirst();
		var telling = Stream.of(newestOutcome.orElse(all.getLast()), all.getLast(), all.getFirst(),
				all.stream().max(byValue).orElseThrow(), all.stream().min(byValue).orElseThrow());
		var others = (all.size() <= MAX_LABELLED && !this.compared) ? all.reversed().stream() : Stream.<Mark>empty();
		return Stream.concat(telling, others).distinct();
	}

	/** Returns the newest marks of the series. */
	private List<EndLabels.End> ends() {
		return this.marks.stream()
			.filter((mark) -> !mark.series().name().isEmpty())
			.collect(Collectors.toMap((mark) -> mark.series().name(), (mark) -> mark, (older, newer) -> newer,
					LinkedHashMap::new))
			.values()
			.stream()
			.map((mark) -> new EndLabels.End(mark, x(mark), y(mark)))
			.toList();
	}

	private int x(Mark mark) {
		return middle(mark) + this.shifts.getOrDefault(mark, 0);
	}

	private int y(Mark mark) {
		return this.frame.values().at(mark.value());
	}

	private int top(Mark mark) {
		return this.frame.values().at(mark.highest());
	}

}
