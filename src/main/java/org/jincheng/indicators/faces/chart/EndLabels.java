package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names of series beside the end of their lines, one below the other where they would
 * overlap, and never cut off.
 *
 * @param width how wide they are, with their signs, in pixels
 */
record EndLabels(int width) {

	private static final TextStyle STYLE = TextStyle.NAME;

	/** The width of the sign of a series, and the spaces before and after it. */
	private static final int SIGN = 22;

	private static final int MAX_LINES = 6;

	/** How far the end of a line may be from its name to be led there. */
	private static final int NEAR = 40;

	/**
	 * Reserves space for names.
	 * @param most how wide they may be at most
	 */
	static EndLabels of(List<String> names, int most) {
		var widest = names.stream().mapToInt(STYLE::width).max().orElse(0);
		return new EndLabels((widest == 0) ? 0 : Math.min(widest + SIGN + 2, most));
	}

	private List<String> lines(String name) {
		return TextMeasure.lines(name, STYLE, this.width - SIGN, MAX_LINES);
	}

	/** Returns how high names are that are all written. */
	int height(List<String> names) {
		return names.stream().mapToInt((name) -> lines(name).size() * STYLE.leading() + 4).sum();
	}

	/** The newest mark of a series, and where it is. */
	record End(Mark mark, int x, int y) {
	}

	/** Writes the names of series to the right of a plot. */
	void write(PlotFrame frame, List<End> ends) {
		if (this.width == 0) {
			return;
		}
		var sorted = ends.stream().sorted(Comparator.comparing(End::y)).toList();
		var areCompared = sorted.stream().map((end) -> end.mark().series().place()).distinct().count() > 1;
		var tops = tops(sorted, frame.values().start());
		for (int i = 0; i < sorted.size(); i++) {
			write(frame, sorted.get(i), tops.get(i), areCompared);
		}
	}

	/** Returns the tops of labels, as near to their lines as they fit above a floor. */
	private List<Integer> tops(List<End> ends, int floor) {
		var tops = new ArrayList<Integer>();
		var free = Integer.MIN_VALUE;
		for (var end : ends) {
			var height = height(List.of(end.mark().series().name()));
			var top = Math.max(end.y() - height / 2, free);
			tops.add(top);
			free = top + height;
		}
		var ceiling = floor;
		for (int i = ends.size() - 1; i >= 0; i--) {
			var height = height(List.of(ends.get(i).mark().series().name()));
			tops.set(i, Math.min(tops.get(i), ceiling - height));
			ceiling = tops.get(i);
		}
		return tops;
	}

	private void write(PlotFrame frame, End end, int top, boolean areCompared) {
		var drawing = frame.drawing();
		var series = end.mark().series();
		var lines = lines(series.name());
		var middle = top + lines.size() * STYLE.leading() / 2 + 2;
		var left = frame.right() + SIGN;
		var isOwn = areCompared && series.color() == 1;
		var sign = drawing.add(drawing.scenery(), "g", "class", "s" + series.color());
		var distance = Math.abs(middle - end.y());
		if (frame.right() - end.x() < NEAR && distance > 3 && distance < NEAR) {
			drawing.line(sign, end.x(), end.y(), left - 15, middle, "leader");
		}
		new MarkDrawing(drawing, sign, 4).shape(end.mark().status(), MarkDrawing.filling(end.mark()), left - 9, middle);
		for (int i = 0; i < lines.size(); i++) {
			drawing.text(left, top + STYLE.size() + 1 + i * STYLE.leading(), STYLE.classes() + (isOwn ? " own" : ""),
					lines.get(i));
		}
	}

}
