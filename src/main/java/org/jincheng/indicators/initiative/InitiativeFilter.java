package org.jincheng.indicators.initiative;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives are asked for; what is null does not narrow them.
 *
 * @param topic the code of their topic
 * @param kind what sort of thing they are
 * @param status how far they have come
 */
record InitiativeFilter(@Parameter(description = "The topic, by code.", example = "transport") @Nullable String topic,
		@Parameter(description = "What sort of thing they are.") @Nullable InitiativeKind kind,
		@Parameter(description = "How far they have come.") @Nullable InitiativeStatus status) {
}
