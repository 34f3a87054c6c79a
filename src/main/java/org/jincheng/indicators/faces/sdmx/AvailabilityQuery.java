package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.figures.observation.SeriesSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are looked at for their codes.
 *
 * @param startPeriod only periods that start with this one or later, as for data
 * @param endPeriod only periods that end with this one or earlier
 * @param updatedAfter only what was recorded after a moment
 * @param references the artefacts that are asked for beside the codes; none if not given
 * @param mode the codes that figures of the key have, or those that a dimension could
 * have beside the rest of the key; exact if not given
 */
record AvailabilityQuery(@Nullable String startPeriod, @Nullable String endPeriod, @Nullable String updatedAfter,
		@Nullable ReferencesParameter references, @Nullable AvailabilityMode mode) {

	ReferencesParameter referencesOrNone() {
		return (this.references != null) ? this.references : ReferencesParameter.NONE;
	}

	/** Returns what is meant of the series with some keys. */
	SeriesSelection of(SeriesSelection keys) {
		return keys.with(PeriodBounds.limit(keys.observations(), this.startPeriod, this.endPeriod), null, null,
				PeriodBounds.moment(this.updatedAfter), false);
	}

}
