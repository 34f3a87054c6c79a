package org.jincheng.indicators.catalogue.category;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of a dimension: one part that measures are broken down into, such as private
 * enterprises of the dimension {@code ownership}.
 *
 * @param code the code, unique in its dimension, such as {@code private}
 * @param dimension the code of the dimension, such as {@code ownership}
 * @param name the name of the category
 * @param parent the code of the larger category that contains this one; null if none does
 * @param edition the edition of the classification that defines the category; null if the
 * classification has no editions
 * @param members the categories that belong to it, if it is a group; empty if it is none
 * @param editable what a curator says of it
 */
@Schema(name = "Category")
record CategoryResource(String code, String dimension, String name, @Nullable String parent, @Nullable String edition,
		List<Member> members, @JsonIgnore CategoryRequest editable) implements Writable {

	/** How they look as rows. */
	static final Table<CategoryResource> TABLE = new Table<>("categories",
			"The categories of dimensions: the parts that measures are broken down into.", CategoryResource.class)
		.columns("code", "dimension", "name", "parent", "edition", "members")
		.texts("name", "editable.name")
		.key("dimension", "code");

}
