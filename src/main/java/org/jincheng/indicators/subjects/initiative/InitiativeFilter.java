package org.jincheng.indicators.subjects.initiative;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives are asked for; an absent parameter does not narrow them.
 *
 * @param topic the code of a topic
 * @param kind the kind of initiative, such as {@code project}
 * @param status the progress of the initiative, such as {@code under-way}
 */
record InitiativeFilter(@Parameter(example = "transport") @Nullable String topic, @Nullable InitiativeKind kind,
		@Nullable InitiativeStatus status) {
}
