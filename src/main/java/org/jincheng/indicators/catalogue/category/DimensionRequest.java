package org.jincheng.indicators.catalogue.category;

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
 * @param exhaustive whether the top categories (those without a parent) of one edition
 * add up to the whole. Urban and rural do; a few trade partners do not
 */
record DimensionRequest(
		@Schema(example = "land-use") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		FullName name, Boolean exhaustive) {
}
