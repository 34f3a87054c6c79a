package org.jincheng.indicators.catalogue.category;

import jakarta.validation.Valid;
import java.util.List;
import org.jincheng.indicators.core.request.SeparatedBy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * A dimension, as a curator describes it: an aspect by which measures are broken down.
 *
 * @param code the permanent code: letters and digits in groups separated by hyphens, such
 * as {@code ownership}
 * @param name the name of the dimension
 * @param levels the levels of its editions. Level 1 of "residence" (urban and rural) is
 * the whole; a few trade partners are not
 */
record DimensionRequest(
		@Schema(example = "water-source") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name, @SeparatedBy("; ") List<@Valid Level> levels) {
}
