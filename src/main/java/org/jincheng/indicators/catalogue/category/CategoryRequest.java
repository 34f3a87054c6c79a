package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;
import org.jspecify.annotations.Nullable;

/**
 * A part that measures have by a dimension, as a curator describes it.
 *
 * @param code its code among the categories of all dimensions, for good: letters and
 * digits in groups that hyphens separate
 * @param dimension the code of its dimension, for good
 * @param name its name, as it stands in the names of cells: "private enterprises"
 * @param parent the code of the category of the same dimension and edition that it is a
 * part of; null where it is a part of the whole
 * @param edition the edition of the classification that it is of, such as "GB/T
 * 4754-2017"; null where there are none. A category that another edition draws in another
 * way is another category
 */
public record CategoryRequest(
		@Schema(example = "steel") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		@Schema(example = "product") String dimension, FullName name,
		@Schema(example = "metals") @Nullable String parent,
		@Schema(example = "GB/T 4754-2017") @Nullable String edition) {
}
