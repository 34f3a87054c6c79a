package org.jincheng.indicators.reading.tables;

import java.util.List;

/**
 * Determines whether the labels of rows, or the heads of columns, are places, so that one
 * that is not known is no place of the document.
 */
final class PlaceAxes {

	private final boolean rows;

	private final boolean columns;

	PlaceAxes(List<LabelledRow> rows, List<List<Head>> columns) {
		var labels = rows.stream().map(LabelledRow::label).toList();
		this.rows = areOfPlaces(labels);
		this.columns = areOfPlaces(columns.stream().filter((over) -> !over.isEmpty()).map(PlaceAxes::place).toList());
	}

	private static Head place(List<Head> over) {
		return over.stream().filter((head) -> head.place() != null).findFirst().orElse(over.getLast());
	}

	private static boolean areOfPlaces(List<Head> heads) {
		var known = heads.stream().filter((head) -> head.place() != null).count();
		return known > 1 && known * 2 > heads.size();
	}

	/** Whether a figure is of a place that is not known. */
	boolean isElsewhere(LabelledRow row, List<Head> over) {
		return this.rows && isUnknown(row.label()) || this.columns && !over.isEmpty() && isUnknown(place(over));
	}

	private static boolean isUnknown(Head head) {
		return head.place() == null && !head.words().isBlank() && !head.has(HeadWord.TOTAL) && head.unit() == null
				&& !head.isKind();
	}

}
