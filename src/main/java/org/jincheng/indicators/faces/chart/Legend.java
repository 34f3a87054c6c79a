package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;

/** Draws the legend of a chart: what its shapes mean. */
final class Legend {

	/** The width of a sign and of the space after it. */
	private static final int SIGN = 26;

	private static final int SPACE = 16;

	private static final int LEADING = 22;

	private Legend() {
	}

	/** A sign and what it means. */
	private record Entry(String word, String style, BiConsumer<MarkDrawing, Spot> sign) {

		Entry(String word, BiConsumer<MarkDrawing, Spot> sign) {
			this(word, "s1", sign);
		}

	}

	private record Spot(int x, int y) {
	}

	static void draw(ChartPage page, IndicatorChart chart) {
		var entries = entries(chart.marks());
		if (chart.hasLine(Run::isRunning)) {
			entries.add(new Entry("legend.running", (drawing, spot) -> drawing
				.path("M%d %dL%d %d".formatted(spot.x - 10, spot.y + 5, spot.x + 10, spot.y - 5), "extent")));
		}
		if (chart.hasLine(Run::isDashed)) {
			entries.add(new Entry("legend.dashed", (drawing, spot) -> drawing
				.path("M%d %dH%d".formatted(spot.x - 10, spot.y, spot.x + 12), "extent dashed")));
		}
		var drawing = page.drawing();
		var x = page.left();
		var top = entries.isEmpty() ? 0 : page.take(LEADING);
		for (var entry : entries) {
			var text = chart.words().text(entry.word);
			var width = SIGN + TextStyle.NOTE.width(text);
			if (x > page.left() && x + width > page.right()) {
				x = page.left();
				top = page.take(LEADING);
			}
			var sign = drawing.add(drawing.scenery(), "g", "class", entry.style, "data-legend", entry.word);
			entry.sign.accept(new MarkDrawing(drawing, sign, 4), new Spot(x + 9, top + 11));
			drawing.text(x + SIGN, top + 15, TextStyle.NOTE.classes(), text);
			x += width + SPACE;
		}
	}

	/**
	 * The entries for the shapes that the marks of a chart have: statuses unless all are
	 * outcomes, then stated and derived, joint, approximate, bounds and ranges,
	 * part-years, contradictions, and figures that are not preferred. A chart of plain
	 * values has none.
	 */
	private static List<Entry> entries(List<Mark> marks) {
		var entries = new ArrayList<Entry>();
		var statuses = marks.stream()
			.map(Mark::status)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(FigureStatus.class)));
		if (!statuses.equals(EnumSet.of(FigureStatus.ACTUAL))) {
			statuses.forEach((status) -> entries.add(new Entry("status." + status.code(), (drawing, spot) -> drawing
				.shape(status, (status != FigureStatus.ACTUAL) ? "hollow" : "filled", spot.x, spot.y))));
		}
		if (marks.stream().anyMatch(Mark::derived)) {
			if (entries.isEmpty() && !marks.stream().allMatch(Mark::derived)) {
				entries.add(shape("legend.stated", "filled"));
			}
			entries.add(shape("legend.derived", "outlined"));
		}
		if (marks.stream().anyMatch(Mark::joint)) {
			entries.add(shape("legend.joint", "hollow hatched"));
		}
		if (marks.stream().anyMatch((mark) -> mark.relation() == Relation.APPROXIMATE)) {
			entries.add(new Entry("legend.approx", (drawing, spot) -> {
				drawing.ring(spot.x, spot.y);
				drawing.shape(FigureStatus.ACTUAL, "filled", spot.x, spot.y);
			}));
		}
		addBounds(entries, marks);
		if (marks.stream().anyMatch((mark) -> mark.series().partial())) {
			entries.add(new Entry("legend.partial",
					(drawing, spot) -> drawing.extent(spot.x - 8, spot.x + 8, spot.y, true)));
		}
		if (marks.stream().anyMatch(Mark::contradicted)) {
			entries
				.add(new Entry("legend.contradicted", (drawing, spot) -> drawing.contradicted(spot.x - 4, spot.y + 7)));
		}
		if (marks.stream().anyMatch(Mark::isAside)) {
			entries.add(new Entry("legend.aside", "aside",
					(drawing, spot) -> drawing.shape(FigureStatus.ACTUAL, "filled", spot.x, spot.y)));
		}
		return entries;
	}

	private static void addBounds(List<Entry> entries, List<Mark> marks) {
		var bounds = marks.stream().filter(Mark::isBound).toList();
		if (bounds.stream().anyMatch((mark) -> mark.relation() != Relation.NEARLY && mark.isOpenUpwards())) {
			entries.add(new Entry("legend.above", (drawing, spot) -> bound(drawing, spot, -14)));
		}
		if (bounds.stream().anyMatch((mark) -> mark.relation() != Relation.NEARLY && mark.isOpenDownwards())) {
			entries.add(new Entry("legend.below", (drawing, spot) -> bound(drawing, spot, 14)));
		}
		if (bounds.stream().anyMatch((mark) -> mark.relation() == Relation.NEARLY)) {
			entries.add(new Entry("legend.nearly", (drawing, spot) -> bound(drawing, spot, 9)));
		}
		if (marks.stream().anyMatch(Mark::isRange)) {
			entries.add(new Entry("legend.range", (drawing, spot) -> drawing.range(spot.x, spot.y - 7, spot.y + 7)));
		}
	}

	private static void bound(MarkDrawing drawing, Spot spot, int length) {
		var y = spot.y - length / 3;
		drawing.arrow(spot.x, y, length);
		drawing.shape(FigureStatus.ACTUAL, "filled", spot.x, y);
	}

	private static Entry shape(String word, String filling) {
		return new Entry(word, (drawing, spot) -> drawing.shape(FigureStatus.ACTUAL, filling, spot.x, spot.y));
	}

}
