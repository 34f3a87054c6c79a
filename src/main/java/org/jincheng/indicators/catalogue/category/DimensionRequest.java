package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * What measures are broken down by, as a curator describes it.
 *
 * @param code its code, for good: letters and digits in groups that hyphens separate
 * @param name its name
 * @param exhaustive whether its categories without a parent, all of one edition, make the
 * whole together: urban and rural do, a few partners of trade do not
 */
record DimensionRequest(
		@Schema(example = "land-use") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name, Boolean exhaustive) {
}
