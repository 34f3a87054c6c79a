package org.jincheng.indicators.subjects.park;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which parks are asked for; an absent parameter does not narrow them.
 *
 * @param place the codes of places. Repeat the parameter or separate codes with commas
 * @param within codes of places. Returns only what is at places that lie in them at any
 * depth. Repeat the parameter or separate codes with commas
 * @param kind the kind of park, such as {@code industrial}
 * @param status the progress of the park, such as {@code planned}
 * @param source ids of sources, including their parts. Returns only what their statements
 * describe. Repeat the parameter or separate ids with commas
 * @param overdue {@code true} for what should be done by now and is not, {@code false}
 * for the rest
 */
record ParkFilter(@Parameter(example = "[\"140500\"]") @Nullable List<String> place, @Nullable List<String> within,
		@Nullable ParkKind kind, @Nullable ParkStatus status, @Nullable List<String> source,
		@Nullable Boolean overdue) {
}
