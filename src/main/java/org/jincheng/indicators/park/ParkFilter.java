package org.jincheng.indicators.park;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which parks are asked for; what is null does not narrow them.
 *
 * @param kind what they are for
 * @param status how far they have come
 */
record ParkFilter(@Parameter(description = "What they are for.") @Nullable ParkKind kind,
		@Parameter(description = "How far they have come.") @Nullable ParkStatus status) {
}
