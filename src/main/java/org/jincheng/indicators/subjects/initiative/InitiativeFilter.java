package org.jincheng.indicators.subjects.initiative;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives are asked for; an absent parameter does not narrow them.
 *
 * @param topic the code of their topic
 * @param kind what sort of thing they are
 * @param status how far they have come
 */
record InitiativeFilter(@Parameter(example = "transport") @Nullable String topic, @Nullable InitiativeKind kind,
		@Nullable InitiativeStatus status) {
}
