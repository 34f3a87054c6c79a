package org.jincheng.indicators.faces.chart;

import java.util.List;

/**
 * Draws figures of places as ranked bars: the place, its bar and its value on one line.
 *
 * @param page where they are drawn
 * @param words how numbers are written
 * @param scale the axis of values, to the right
 * @param names where the names of places end, in pixels
 */
record RankDrawing(ChartPage page, FigureWords words, ValueScale scale, int names) {

	private static final int HEIGHT = 22;

	private static final TextStyle STYLE = TextStyle.RANK;

	static void draw(ChartPage page, FigureWords words, Plot.Ranked plot) {
		var marks = plot.marks();
		page.write(plot.heading(), TextStyle.TEXT, 3);
		page.take(ChartPage.GAP);
		var room = page.right() - page.left();
		var names = page.left() + Math.min(room * 2 / 5,
				marks.stream().mapToInt((mark) -> STYLE.width(place(marks, mark))).max().orElse(0));
		var values = marks.stream().mapToInt((mark) -> STYLE.width(mark.words().label())).max().orElse(0);
		var scale = ValueScale.ofBars(marks, false, 4, names + ChartPage.GAP,
				page.right() - values - 2 * ChartPage.GAP);
		var drawing = new RankDrawing(page, words, scale, names);
		marks.forEach((mark) -> drawing.draw(mark, place(marks, mark)));
	}

	/** The rank of a place and its name; places of one value have one rank. */
	private static String place(List<Mark> marks, Mark mark) {
		var higher = marks.stream().filter((other) -> other.value().compareTo(mark.value()) > 0).count();
		return (higher + 1) + " " + mark.words().place();
	}

	private void draw(Mark mark, String place) {
		var top = this.page.take(HEIGHT);
		var middle = top + HEIGHT / 2;
		var style = STYLE.classes() + ((mark.series().color() == 1) ? " own" : "");
		var label = TextMeasure.lines(place, STYLE, this.names - this.page.left(), 1).getFirst();
		this.page.drawing().text(this.names, middle + 4, style + " end", label);
		var link = MarkDrawing.begin(this.page.drawing(), this.words, mark, 4);
		var zero = this.scale.zero();
		var end = this.scale.at(mark.value());
		this.page.drawing()
			.rectangle(link.parent(), zero, top + 3, (end == zero) ? zero + 1 : end, top + HEIGHT - 3,
					"bar " + MarkDrawing.filling(mark));
		this.page.drawing().text(Math.max(zero, end) + ChartPage.GAP, middle + 4, style, mark.words().label());
	}

}
