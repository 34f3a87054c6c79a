package org.jincheng.indicators.subjects.initiative;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * Something done, under way or planned that has no figure of its own, as a curator
 * describes it.
 *
 * @param id its id, for good: letters and digits in groups that hyphens separate
 * @param name its name
 * @param topic the code of its topic
 * @param kind what sort of thing it is
 * @param status how far it has come
 * @param partner whom the city does it with; null where nobody is named
 * @param due the day it is to be done by; null where none is stated
 * @param statements where it is stated
 */
record InitiativeRequest(
		@Schema(example = "mountain-railway") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String id,
		FullName name, @Schema(example = "transport") String topic,
		@Schema(example = "infrastructure") InitiativeKind kind, @Schema(example = "planned") InitiativeStatus status,
		@Nullable Text partner, @Schema(example = "2030-12-31") @Nullable LocalDate due, List<Locator> statements) {
}
