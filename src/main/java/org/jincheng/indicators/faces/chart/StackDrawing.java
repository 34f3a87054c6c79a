package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the parts of a whole on top of each other: a column for each period. */
final class StackDrawing {

	private static final int HEIGHT = 190;

	private static final int MAX_WIDTH = 72;

	/** How high a part is at least that has its value written on it. */
	private static final int LABELLED = 16;

	private static final int SIGN = 18;

	private StackDrawing() {
	}

	static void draw(ChartPage page, FigureWords words, Plot.Stacks stacks) {
		name(page, inOrder(stacks.marks()));
		var highest = stacks.periods().stream().map(Plot.Stacks::sum).max(Comparator.naturalOrder()).orElseThrow();
		var top = page.take(PlotFrame.HEADROOM + HEIGHT + PlotFrame.FOOTROOM) + PlotFrame.HEADROOM;
		var values = ValueScale.of(BigDecimal.ZERO, highest, 4, top + HEIGHT, top);
		var frame = PlotFrame.draw(page.drawing(), words, values, TimeScale.of(stacks.marks()), page.left(),
				page.right());
		var step = (frame.right() - frame.left()) / stacks.periods().size();
		var dates = new TreeMap<Integer, String>();
		var middle = frame.left() + step / 2;
		for (var parts : stacks.periods()) {
			draw(frame, inOrder(parts), middle, step);
			dates.put(middle, parts.getFirst().words().date());
			middle += step;
		}
		frame.write(dates);
		page.write(publications(stacks), TextStyle.NOTE, 2);
	}

	/** Who states the parts: one publication all of them, or one those of each period. */
	private static String publications(Plot.Stacks stacks) {
		var sources = stacks.periods()
			.stream()
			.map((parts) -> parts.getFirst().words())
			.collect(Collectors.groupingBy(Mark.Words::source, LinkedHashMap::new,
					Collectors.mapping(Mark.Words::date, Collectors.joining(", "))));
		return (sources.size() == 1) ? sources.keySet().iterator().next()
				: sources.entrySet()
					.stream()
					.map((source) -> source.getValue() + ": " + source.getKey())
					.collect(Collectors.joining(" · "));
	}

	/** The same part is at the same place in each column. */
	private static List<Mark> inOrder(List<Mark> parts) {
		return parts.stream().sorted(Comparator.comparing((mark) -> mark.series().color())).toList();
	}

	private static void draw(PlotFrame frame, List<Mark> parts, int middle, int step) {
		var drawing = frame.drawing();
		var half = Math.min(MAX_WIDTH, step * 2 / 3) / 2;
		var sum = BigDecimal.ZERO;
		for (var mark : parts) {
			var lower = frame.values().at(sum);
			sum = sum.add(mark.value());
			var upper = frame.values().at(sum);
			var link = MarkDrawing.begin(drawing, frame.words(), mark, 5);
			drawing.rectangle(link.parent(), middle - half, upper, middle + half, lower,
					"bar " + MarkDrawing.filling(mark));
			if (mark.joint()) {
				link.hatch(middle - half, upper, middle + half, lower, 6);
			}
			if (lower - upper >= LABELLED && TextStyle.POINT.width(mark.words().label()) < step) {
				drawing.addText(link.parent(), "text", mark.words().label(), "x", middle, "y", (lower + upper) / 2 + 4,
						"class", TextStyle.POINT.classes() + " middle");
			}
		}
	}

	/** Writes the colour of each part. */
	private static void name(ChartPage page, List<Mark> parts) {
		var drawing = page.drawing();
		var named = new HashSet<Integer>();
		for (var mark : parts.stream().filter((part) -> named.add(part.series().color())).toList()) {
			var top = page.take(TextStyle.TEXT.leading());
			var sign = drawing.add(drawing.scenery(), "g", "class", "s" + mark.series().color());
			drawing.rectangle(sign, page.left(), top + 3, page.left() + 11, top + 14, "shape filled");
			drawing.text(page.left() + SIGN, top + TextStyle.TEXT.size(), TextStyle.TEXT.classes(),
					mark.series().name());
		}
	}

}
