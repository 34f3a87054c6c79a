package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are looked at for their codes.
 *
 * @param startPeriod returns only periods that start in this one or later, written as for
 * data
 * @param endPeriod returns only periods that end in this one or earlier
 * @param references the structures to return beside the codes. Default: none
 * @param mode {@code exact} returns the codes that figures of the key have,
 * {@code available} those that each dimension could take beside the rest of the key.
 * Default: {@code exact}
 */
record AvailabilityQuery(@Nullable String startPeriod, @Nullable String endPeriod,
		@Nullable ReferencesParameter references, @Nullable AvailabilityMode mode) {

	/** Returns what is meant of the series with some keys. */
	SeriesSelection of(SeriesSelection keys) {
		return keys.with(PeriodBounds.limit(keys.observations(), this.startPeriod, this.endPeriod), null, null);
	}

}
