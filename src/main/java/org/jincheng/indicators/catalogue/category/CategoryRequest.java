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
 * @param code the permanent code, unique in its dimension: letters and digits in groups
 * separated by hyphens, such as {@code private}. In every dimension {@code other} stands
 * for all other categories and {@code unallocated} for what belongs to none; the total is
 * the measure itself
 * @param dimension the permanent code of the dimension, such as {@code ownership}
 * @param name the name as it appears in names of cells, such as "private enterprises"
 * @param parent the code of the larger category that contains this one, of the same
 * dimension and edition; null if none does
 * @param edition the edition of the classification that defines the category, such as
 * "GB/T 4754-2017"; null if the classification has no editions. If another edition
 * defines it differently, that is another category
 */
public record CategoryRequest(
		@Schema(example = "steel") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE + CategoryRequest.OF_SDMX) String code,
		@Schema(example = "product") String dimension, FullName name,
		@Schema(example = "metals") @Nullable String parent,
		@Schema(example = "GB/T 4754-2017") @Nullable String edition) {

	/** The codes that SDMX has for what is no category of its own. */
	static final String OF_SDMX = "; \"other\" is _O, \"unallocated\" is _U, and the total (_T) is the measure itself";

	/** The dimension and the code, as in {@code ownership/private}. */
	public String id() {
		return this.dimension + "/" + this.code;
	}

	/** The id of the larger category that contains this one; null if none does. */
	@Nullable String parentId() {
		return (this.parent != null) ? this.dimension + "/" + this.parent : null;
	}

}
