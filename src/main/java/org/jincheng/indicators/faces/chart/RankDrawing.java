package org.jincheng.indicators.faces.chart;

import java.util.List;

import org.jincheng.indicators.figures.wording.FigureWords;

/**
 * Draws figures of places as ranked bars: the place, its bar and its value on one line,
 * or the bar below the others where they would leave it too little room.
 *
 * @param page where they are drawn
 * @param words how numbers are written
 * @param scale the axis of values, to the right
 * @param names where the names of places end, in pixels
 * @param isBelow whether bars are below names and values
 */
record RankDrawing(ChartPage page, FigureWords words, ValueScale scale, int names, boolean isBelow) {

	private static final int HEIGHT = 22;

	private static final int MIN_BAR = 120;

	private static final TextStyle STYLE = TextStyle.RANK;

	static void draw(ChartPage page, FigureWords words, Plot.Ranked plot) {
		var marks = plot.marks();
		page.write(plot.heading(), TextStyle.TEXT, 3);
		page.take(ChartPage.GAP);
		var names = marks.stream().mapToInt((mark) -> STYLE.width(place(marks, mark))).max().orElse(0);
		var values = marks.stream().mapToInt((mark) -> STYLE.width(mark.words().label())).max().orElse(0);
		var start = page.left() + names + ChartPage.GAP;
		var end = page.right() - values - 2 * ChartPage.GAP;
		var isBelow = end - start < MIN_BAR;
		var scale = ValueScale.ofBars(marks, false, 4, isBelow ? page.left() : start, isBelow ? page.right() : end);
		var drawing = new RankDrawing(page, words, scale, isBelow ? end : page.left() + names, isBelow);
		marks.forEach((mark) -> drawing.draw(mark, place(marks, mark)));
	}

	/** The rank of a place and its name; places of one value have one rank. */
	private static String place(List<Mark> marks, Mark mark) {
		var higher = marks.stream().filter((other) -> other.value().compareTo(mark.value()) > 0).count();
		return (higher + 1) + " " + mark.words().place();
	}

	private void draw(Mark mark, String place) {
		var base = this.page.take(HEIGHT) + HEIGHT / 2 + 4;
		var top = this.isBelow ? this.page.take(HEIGHT) - 3 : base - HEIGHT / 2 - 1;
		var style = STYLE.classes() + ((mark.series().color() == 1) ? " own" : "");
		var label = TextMeasure.lines(place, STYLE, this.names - this.page.left(), 1).getFirst();
		var drawing = this.page.drawing();
		drawing.text(this.isBelow ? this.page.left() : this.names, base, this.isBelow ? style : style + " end", label);
		var link = MarkDrawing.begin(drawing, this.words, mark, 4);
		var zero = this.scale.zero();
		var end = this.scale.at(mark.value());
		drawing.rectangle(link.parent(), zero, top, (end == zero) ? zero + 1 : end, top + HEIGHT - 6,
				"bar " + MarkDrawing.filling(mark));
		drawing.text(this.isBelow ? this.page.right() : Math.max(zero, end) + ChartPage.GAP, base,
				this.isBelow ? style + " end" : style, mark.words().label());
	}

}
