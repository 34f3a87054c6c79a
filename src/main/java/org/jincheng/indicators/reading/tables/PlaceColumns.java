package org.jincheng.indicators.reading.tables;

import java.util.List;

/**
 * Whether the heads of columns are places, so that one that is not known is no place of
 * the document.
 *
 * @param areOfPlaces whether they are
 */
record PlaceColumns(boolean areOfPlaces) {

	static PlaceColumns of(List<List<Head>> columns) {
		var heads = columns.stream().filter((over) -> !over.isEmpty()).map(PlaceColumns::place).toList();
		var known = heads.stream().filter((head) -> head.place() != null).count();
		return new PlaceColumns(known > 1 && known * 2 > heads.size());
	}

	private static Head place(List<Head> over) {
		return over.stream().filter((head) -> head.place() != null).findFirst().orElse(over.getLast());
	}

	/** Whether a column is of a place that is not known. */
	boolean isElsewhere(List<Head> over) {
		var head = (this.areOfPlaces && !over.isEmpty()) ? place(over) : Head.NONE;
		return head.place() == null && !head.words().isBlank() && !head.has(HeadWord.TOTAL) && head.unit() == null
				&& !head.isKind();
	}

}
