package org.jincheng.indicators.subjects.park;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * A park, as a curator describes it. Each investment lists the parks that it covers; a
 * park does not list investments.
 *
 * @param id the permanent id: letters and digits in groups separated by hyphens, such as
 * {@code danhe-river-wetland-park}
 * @param name the name of the park
 * @param kind the kind of park, such as {@code industrial}
 * @param focus the industry or purpose of the park
 * @param status the progress of the park, such as {@code planned}
 * @param statements the statements (sentences of sources) that describe the park without
 * a figure
 */
record ParkRequest(
		@Schema(example = "qinhe-river-forest-park") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		Text name, @Schema(example = "green") ParkKind kind, Text focus,
		@Schema(example = "under-construction") ParkStatus status, List<Locator> statements) {
}
