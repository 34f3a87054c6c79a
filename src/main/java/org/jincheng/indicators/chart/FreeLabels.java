package org.jincheng.indicators.chart;

import java.util.ArrayList;
import java.util.List;

/** Writes labels at points of a plot where they overlap neither each other nor points. */
final class FreeLabels {

	private static final TextStyle STYLE = TextStyle.POINT;

	private final ChartPage page;

	private final int floor;

	private final List<Box> taken = new ArrayList<>();

	/**
	 * Starts without labels.
	 * @param floor the lowest position of a label
	 */
	FreeLabels(ChartPage page, int floor) {
		this.page = page;
		this.floor = floor;
	}

	private record Box(int left, int top, int right, int bottom) {

		boolean covers(Box other) {
			return this.left < other.right && other.left < this.right && this.top < other.bottom
					&& other.top < this.bottom;
		}

	}

	/** Reserves a point, and what is drawn above or below it. */
	void avoid(int x, int y, int end) {
		this.taken.add(new Box(x - 4, Math.min(y - 4, end), x + 4, Math.max(y + 4, end)));
	}

	/** Writes a label above a point, or below it, or not at all. */
	void write(int x, int y, String label) {
		var half = STYLE.width(label) / 2 + 1;
		if (2 * half > this.page.right() - this.page.left()) {
			return;
		}
		var middle = Math.clamp(x, this.page.left() + half, this.page.right() - half);
		for (var bottom : List.of(y - ChartPage.GAP, y + ChartPage.GAP + STYLE.size() + 2)) {
			var box = new Box(middle - half, bottom - STYLE.size(), middle + half, bottom);
			if (bottom <= this.floor && this.taken.stream().noneMatch(box::covers)) {
				this.taken.add(box);
				this.page.drawing().text(middle, bottom - 2, STYLE.classes() + " middle", label);
				return;
			}
		}
	}

}
