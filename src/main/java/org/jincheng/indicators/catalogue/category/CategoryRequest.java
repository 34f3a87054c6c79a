package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * A category of a dimension, as a curator describes it: one part that measures are broken
 * down into.
 *
 * @param code the permanent code, unique among the categories of all dimensions: letters
 * and digits in groups separated by hyphens, such as {@code private}
 * @param dimension the code of the dimension, such as {@code ownership}; it cannot be
 * changed later
 * @param name the name as it appears in names of cells, such as "private enterprises"
 * @param parent the code of the larger category that contains this one, of the same
 * dimension and edition; null if none does
 * @param edition the edition of the classification that defines the category, such as
 * "GB/T 4754-2017"; null if the classification has no editions. If another edition
 * defines it differently, that is another category
 */
public record CategoryRequest(
		@Schema(example = "steel") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		@Schema(example = "product") String dimension, FullName name,
		@Schema(example = "metals") @Nullable String parent,
		@Schema(example = "GB/T 4754-2017") @Nullable String edition) {
}
