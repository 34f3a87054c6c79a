package org.jincheng.indicators.catalogue.breaks;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks are asked for; an absent parameter does not narrow them.
 *
 * @param indicator those that hold for an indicator, by its code: its own, and those of
 * all indicators
 * @param place those that hold for a place, by its code: its own, and those of all places
 * @param reason what was changed
 */
record BreakFilter(@Parameter(example = "population") @Nullable String indicator, @Nullable String place,
		@Nullable BreakReason reason) {

	static final BreakFilter ALL = new BreakFilter(null, null, null);

}
