package org.jincheng.indicators.catalogue.breaks;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks are asked for; an absent parameter does not narrow them.
 *
 * @param indicator the code of an indicator: returns its own breaks, those of the measure
 * that it is a part or a share of, and those that affect all indicators
 * @param place the code of a place: returns its own breaks and those that affect all
 * places
 * @param reason the kind of change that caused the break, such as {@code method}
 */
record BreakFilter(@Parameter(example = "population") @Nullable String indicator, @Nullable String place,
		@Nullable BreakReason reason) {

	static final BreakFilter ALL = new BreakFilter(null, null, null);

}
