package org.jincheng.indicators.catalogue.indicator;

import org.jspecify.annotations.Nullable;

/**
 * Which part of which measure an indicator is; says nothing of one that is a measure
 * itself.
 *
 * @param of the code of the measure, if this indicator is a cell (one part of a measure);
 * null if it is not
 * @param where the category of each dimension that defines the cell, such as
 * {@code private} for {@code ownership}; null if the indicator is not a cell
 */
public record Cell(@Nullable String of, @Nullable Where where) {

	/** The part of an indicator that has no parts. */
	public static final Cell NONE = new Cell(null, null);

	/** Whether it is a cell of a measure. */
	public boolean hasMeasure() {
		return this.of != null && this.where != null;
	}

}
