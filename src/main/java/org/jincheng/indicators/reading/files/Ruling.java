package org.jincheng.indicators.reading.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line on a page, in tenths of a point from the upper left.
 *
 * @param at where it is: how far down or right
 * @param from where it begins
 * @param to where it ends
 */
record Ruling(boolean isHorizontal, int at, int from, int to) {

	/** How far apart two lines may be that are one. */
	static final int NEAR = 20;

	boolean crosses(Ruling other) {
		return this.isHorizontal != other.isHorizontal && this.at >= other.from - NEAR && this.at <= other.to + NEAR
				&& other.at >= this.from - NEAR && other.at <= this.to + NEAR;
	}

	private boolean continues(Ruling other) {
		return this.isHorizontal == other.isHorizontal && Math.abs(this.at - other.at) <= NEAR
				&& this.from <= other.to + NEAR;
	}

	/** Joins lines that are drawn in pieces, or twice. */
	static List<Ruling> joined(List<Ruling> rulings) {
		var byPlace = new ArrayList<Ruling>();
		for (var ruling : rulings.stream()
			.sorted(Comparator.comparing(Ruling::isHorizontal).thenComparing(Ruling::at))
			.toList()) {
			var last = byPlace.isEmpty() ? ruling : byPlace.getLast();
			var isSame = last.isHorizontal == ruling.isHorizontal && ruling.at - last.at <= NEAR;
			byPlace.add(new Ruling(ruling.isHorizontal, isSame ? last.at : ruling.at, ruling.from, ruling.to));
		}
		var joined = new ArrayList<Ruling>();
		for (var ruling : byPlace.stream()
			.sorted(Comparator.comparing(Ruling::isHorizontal).thenComparing(Ruling::at).thenComparing(Ruling::from))
			.toList()) {
			if (!joined.isEmpty() && ruling.continues(joined.getLast())) {
				var last = joined.removeLast();
				joined.add(new Ruling(last.isHorizontal, last.at, last.from, Math.max(last.to, ruling.to)));
			}
			else {
				joined.add(ruling);
			}
		}
		return joined;
	}

}
