package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * A break, as a curator describes it: of an indicator, of a place, or of an indicator at
 * a place.
 *
 * @param id its id, for good: letters and digits in groups that hyphens separate
 * @param indicator the code of the indicator; null for all
 * @param place the code of the place; null for all
 * @param day the first day of the new ways: periods that end on it or later are not
 * comparable with those that end before
 * @param reason what was changed
 * @param note what is to be known of it, in our own words; null where nothing is
 * @param statement the statement that tells of it
 */
public record BreakRequest(
		@Schema(example = "hospital-beds-coverage") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		@Schema(example = "hospital-beds") @Nullable String indicator,
		@Schema(example = "140500") @Nullable String place, @Schema(example = "2019-01-01") LocalDate day,
		@Schema(example = "coverage") BreakReason reason, @Nullable Text note, Locator statement) {
}
