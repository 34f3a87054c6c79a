package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;
import java.util.List;

/** Writes labels at points of a plot where they overlap neither each other nor points. */
final class FreeLabels {

	private static final TextStyle STYLE = TextStyle.POINT;

	private final PlotFrame frame;

	private final List<Box> taken = new ArrayList<>();

	FreeLabels(PlotFrame frame) {
		this.frame = frame;
	}

	private record Box(int left, int top, int right, int bottom) {

		boolean covers(Box other) {
			return this.left < other.right && other.left < this.right && this.top < other.bottom
					&& other.top < this.bottom;
		}

	}

	/** Reserves what is drawn between two corners. */
	void avoid(int x1, int y1, int x2, int y2) {
		this.taken.add(new Box(Math.min(x1, x2) - 4, Math.min(y1, y2) - 4, Math.max(x1, x2) + 4, Math.max(y1, y2) + 4));
	}

	/** Writes a label above a point, or below it, or not at all. */
	void write(int x, int y, String label) {
		var half = STYLE.width(label) / 2 + 1;
		if (2 * half > this.frame.right() - this.frame.left()) {
			return;
		}
		var middle = Math.clamp(x, this.frame.left() + half, this.frame.right() - half);
		for (var bottom : List.of(y - ChartPage.GAP, y + ChartPage.GAP + STYLE.size() + 2)) {
			var box = new Box(middle - half, bottom - STYLE.size(), middle + half, bottom);
			if (bottom <= this.frame.values().start() && this.taken.stream().noneMatch(box::covers)) {
				this.taken.add(box);
				this.frame.drawing().text(middle, bottom - 2, STYLE.classes() + " middle", label);
				return;
			}
		}
	}

}
