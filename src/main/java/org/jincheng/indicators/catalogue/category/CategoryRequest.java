package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.request.BodyRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
 * dimension; null if none does. It may be of another edition if the classification says
 * so: mining (of GB/T 4754) is a part of secondary industry (of the three strata)
 * @param edition the edition of the classification that defines the category, such as
 * "GB/T 4754-2017"; null if all editions of the dimension have it, or there are none. If
 * another edition defines it differently, that is another category
 * @param members the categories that belong to it, if it is a group such as ASEAN. Groups
 * overlap, so they are in no level. Default: none
 */
public record CategoryRequest(
		@Schema(example = "steel") @Pattern(regexp = BodyRules.ID,
				message = BodyRules.ID_MESSAGE + CategoryRequest.OF_SDMX) String code,
		@Schema(example = "product") String dimension, FullName name,
		@Schema(example = "metals") @Nullable String parent,
		@Schema(example = "GB/T 4754-2017") @Pattern(regexp = "[^;]+",
				message = "must not contain semicolons") @Nullable String edition,
		@Nullable List<@Valid Member> members) {

	/** The codes that SDMX has for what is no category of its own. */
	static final String OF_SDMX = "; \"other\" is _O, \"unallocated\" is _U, and the total (_T) is the measure itself";

	/** The codes of what the other categories of a dimension leave. */
	public static final Set<String> REST = Set.of("other", "unallocated");

	/** The dimension and the code, as in {@code ownership/private}. */
	public String id() {
		return this.dimension + "/" + this.code;
	}

	List<Member> membersOrNone() {
		return (this.members != null) ? this.members : List.of();
	}

	/** Whether it stands for what no other category of its dimension says. */
	boolean isRest() {
		return REST.contains(this.code);
	}

	/** The ids of the categories that it refers to. */
	List<String> referred() {
		return Stream.concat(Stream.ofNullable(this.parent), membersOrNone().stream().map(Member::code))
			.map((other) -> this.dimension + "/" + other)
			.toList();
	}

	/** The id of the larger category that contains this one; null if none does. */
	@Nullable String parentId() {
		return (this.parent != null) ? this.dimension + "/" + this.parent : null;
	}

}
