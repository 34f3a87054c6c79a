package org.jincheng.indicators.subjects.initiative;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives are asked for; an absent parameter does not narrow them.
 *
 * @param place the codes of places. Repeat the parameter or separate codes with commas
 * @param within codes of places. Returns only what is at places that lie in them at any
 * depth. Repeat the parameter or separate codes with commas
 * @param topic the code of a topic
 * @param kind the kind of initiative, such as {@code project}
 * @param status the progress of the initiative, such as {@code under-way}
 * @param source ids of sources, including their parts. Returns only what their statements
 * describe. Repeat the parameter or separate ids with commas
 * @param overdue {@code true} for what should be done by now and is not, {@code false}
 * for the rest
 */
record InitiativeFilter(@Parameter(example = "[\"140500\"]") @Nullable List<String> place,
		@Nullable List<String> within, @Parameter(example = "transport") @Nullable String topic,
		@Nullable InitiativeKind kind, @Nullable InitiativeStatus status, @Nullable List<String> source,
		@Nullable Boolean overdue) {
}
