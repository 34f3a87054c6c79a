package org.jincheng.indicators.subjects.park;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * A park, as a curator describes it. Investments name the parks that they cover.
 *
 * @param id its id, for good: letters and digits in groups that hyphens separate
 * @param name its name
 * @param kind what it is for
 * @param focus what it is about
 * @param status how far it has come
 * @param statements where something is said of it beside figures
 */
record ParkRequest(
		@Schema(example = "qinhe-river-forest-park") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		Text name, @Schema(example = "green") ParkKind kind, Text focus,
		@Schema(example = "under-construction") ParkStatus status, List<Locator> statements) {
}
