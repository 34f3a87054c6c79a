package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * A break as a curator describes it. It affects one indicator, one place, or one
 * indicator at one place.
 *
 * @param id the permanent id: letters and digits in groups separated by hyphens, such as
 * {@code census-2020}
 * @param indicator the code of the indicator that is affected; null if all indicators are
 * @param place the code of the place that is affected; null if all places are
 * @param day the first day of the new rules, such as {@code 2020-11-01}. Periods that end
 * on it or later are not comparable with periods that end before it
 * @param reason the kind of change that caused the break, such as {@code method}
 * @param note information for users about the change, in our own words; null if there is
 * none
 * @param statement the statement (a sentence of a source) that announces the change
 */
public record BreakRequest(
		@Schema(example = "hospital-beds-coverage") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE) String id,
		@Schema(example = "hospital-beds") @Nullable String indicator,
		@Schema(example = "140500") @Nullable String place, @Schema(example = "2019-01-01") LocalDate day,
		@Schema(example = "coverage") BreakReason reason, @Nullable Text note, Locator statement) {
}
