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
 * An initiative, as a curator describes it: something done, under way or planned that has
 * no figure of its own.
 *
 * @param id the permanent id: letters and digits in groups separated by hyphens, such as
 * {@code civil-airport}
 * @param name the name of the initiative
 * @param topic the code of the topic
 * @param kind the kind of initiative, such as {@code project}
 * @param status the progress of the initiative, such as {@code under-way}
 * @param partner the partner of the city; null if no source names one
 * @param due the day by which it should be done; null if no source gives one
 * @param statements the statements (sentences of sources) that report the initiative, at
 * least one
 */
record InitiativeRequest(
		@Schema(example = "mountain-railway") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String id,
		FullName name, @Schema(example = "transport") String topic,
		@Schema(example = "infrastructure") InitiativeKind kind, @Schema(example = "planned") InitiativeStatus status,
		@Nullable Text partner, @Schema(example = "2030-12-31") @Nullable LocalDate due, List<Locator> statements) {
}
